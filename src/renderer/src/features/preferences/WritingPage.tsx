import { useLayoutEffect, useRef } from 'react'
import { defaultPreferences } from '../../../../shared/ipc/preferences'
import { changePreferences, usePreferences } from '../../app/preferences'
import { Button } from '../../components/Button'
import { RadioGroup } from '../../components/RadioGroup'
import { RangeField } from '../../components/RangeField'
import { t, windowLocale } from '../../texts/t'
import styles from './Preferences.module.css'

const leadings = new Intl.NumberFormat(windowLocale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

const { copyFont, copySize, copyMeasure, copyLeading } = defaultPreferences
const defaults = { copyFont, copySize, copyMeasure, copyLeading }

/** How the copy is set in the writing column, with a piece of it to judge by. */
export function WritingPage() {
  const font = usePreferences((preferences) => preferences.copyFont)
  const size = usePreferences((preferences) => preferences.copySize)
  const measure = usePreferences((preferences) => preferences.copyMeasure)
  const leading = usePreferences((preferences) => preferences.copyLeading)
  const sample = useRef<HTMLElement>(null)
  // The content policy refuses style attributes in markup; what is set on the element itself is no markup.
  useLayoutEffect(() => {
    const style = sample.current?.style
    style?.setProperty('--sample-font', font === 'serif' ? 'var(--serif)' : 'var(--sans)')
    style?.setProperty('--sample-size', `${size}px`)
    style?.setProperty('--sample-measure', `${measure}ch`)
    style?.setProperty('--sample-leading', String(leading))
  }, [font, size, measure, leading])
  return (
    <div className={styles.page}>
      <figure ref={sample} className={styles.sample} aria-label={t('preferences.sample.label')}>
        <p className={styles.sampleHeadline}>{t('preferences.sample.headline')}</p>
        <p className={styles.sampleText}>{t('preferences.sample.text')}</p>
      </figure>
      <RadioGroup
        label={t('preferences.copyFont')}
        value={font}
        options={[
          { value: 'serif', label: t('preferences.copyFont.serif') },
          { value: 'sans', label: t('preferences.copyFont.sans') },
        ]}
        onChange={(chosen) => changePreferences({ copyFont: chosen })}
      />
      <RangeField
        label={t('preferences.copySize')}
        value={size}
        min={14}
        max={32}
        step={1}
        shown={t('preferences.copySize.value', { value: size })}
        onChange={(chosen) => changePreferences({ copySize: chosen })}
      />
      <RangeField
        label={t('preferences.copyMeasure')}
        value={measure}
        min={50}
        max={100}
        step={1}
        shown={t('preferences.copyMeasure.value', { value: measure })}
        onChange={(chosen) => changePreferences({ copyMeasure: chosen })}
      />
      <RangeField
        label={t('preferences.copyLeading')}
        value={leading}
        min={1.3}
        max={2}
        step={0.05}
        shown={t('preferences.copyLeading.value', { value: leadings.format(leading) })}
        onChange={(chosen) => changePreferences({ copyLeading: chosen })}
      />
      <div>
        <Button onClick={() => changePreferences(defaults)}>{t('preferences.writing.reset')}</Button>
      </div>
    </div>
  )
}
