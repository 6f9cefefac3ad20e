/** Half of the column that pictures stand in, in pixels. */
const halfColumn = 350

/**
 * Whether a picture is shown in its own size, and not as wide as the column: it would be enlarged to more than twice its
 * size, which nobody wants of a logo or a thumbnail.
 * @param width in pixels; 0 when it is not known
 */
export function isSmallPicture(width: number): boolean {
  return width > 0 && width < halfColumn
}
