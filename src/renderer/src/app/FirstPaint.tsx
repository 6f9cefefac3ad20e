import { t } from '../texts/t'
import './firstPaint.css'

/** The frame without anything in it, the same that index.html paints before any script runs. */
export function FirstPaint() {
  return (
    <div className="firstPaint" aria-hidden="true">
      <div className="firstPaintSidebar">
        <p className="firstPaintName">{t('app.name')}</p>
      </div>
      <div className="firstPaintList" />
      <div className="firstPaintStory" />
      <div className="firstPaintStatus" />
    </div>
  )
}
