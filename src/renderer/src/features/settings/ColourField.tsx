import { useId } from 'react'
import { readColour } from '../../../../shared/site/contrast'
import { checkColour, colourOf, type LookColour, type SiteLook } from '../../../../shared/site/look'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import { t, windowLocale } from '../../texts/t'
import styles from './ColourField.module.css'

const ratios = new Intl.NumberFormat(windowLocale, { minimumFractionDigits: 1, maximumFractionDigits: 2 })

export interface ColourFieldProps {
  name: LookColour
  look: SiteLook
  /** Somebody has tried to save: what is wrong is said. */
  asked: boolean
  onChange: (part: Partial<SiteLook>) => void
}

/** A colour of the site, with what it does to reading: the contrast is said, and one that passes is offered. */
export function ColourField({ name, look, asked, onChange }: ColourFieldProps) {
  const id = useId()
  const value = look[name]
  const isColour = value === '' || readColour(value) !== null
  const { ratio, passes, suggestion } = checkColour(look, name)
  const said = ratios.format(ratio)
  const set = (colour: string) => onChange({ [name]: colour })
  return (
    <div className={styles.colour}>
      <div className={styles.row}>
        <input
          type="color"
          className={styles.swatch}
          aria-label={t('look.pick', { name: t(`look.${name}`) })}
          value={colourOf(look, name)}
          onChange={(event) => set(event.target.value)}
        />
        <TextField
          label={t(`look.${name}`)}
          placeholder={colourOf(look, name)}
          maxLength={7}
          value={value}
          error={asked && !isColour ? t('look.colourWrong') : undefined}
          onChange={(event) => set(event.target.value.trim())}
        />
      </div>
      <div id={id} role="status" className={passes ? styles.fine : styles.faint}>
        <p>{passes ? t('look.contrast', { ratio: said }) : t('look.faint', { ratio: said })}</p>
        {suggestion !== null && (
          <Button size="small" onClick={() => set(suggestion)}>
            <span className={styles.sample}>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" rx="2" fill={suggestion} />
              </svg>
              {t('look.use', { colour: suggestion })}
            </span>
          </Button>
        )}
      </div>
    </div>
  )
}
