import './firstPaint.css'

/** The frame without anything in it, the same that index.html paints before any script runs. */
export function FirstPaint() {
  return (
    <div className="firstPaint" aria-hidden="true">
      <div className="firstPaintSidebar" />
      <div className="firstPaintList" />
      <div className="firstPaintStory" />
      <div className="firstPaintStatus" />
    </div>
  )
}
