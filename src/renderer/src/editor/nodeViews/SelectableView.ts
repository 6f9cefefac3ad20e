/** What the views of blocks share that can be selected as a whole: they show it. */
export abstract class SelectableView {
  abstract readonly dom: HTMLElement

  selectNode(): void {
    this.dom.classList.add('isSelected')
  }

  deselectNode(): void {
    this.dom.classList.remove('isSelected')
  }
}
