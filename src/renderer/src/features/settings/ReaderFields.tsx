import { correctionPlaces } from '../../../../shared/article/relations'
import { shareNetworkNames, shareNetworks } from '../../../../shared/site/shareNetworks'
import { mostSocialAccounts, type SiteSettings } from '../../../../shared/site/siteSettings'
import { Checkbox } from '../../components/Checkbox'
import { FieldGroup } from '../../components/FieldGroup'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import { LinksField } from './LinksField'
import styles from './Settings.module.css'
import { siteProblems } from './siteProblems'

export interface ReaderFieldsProps {
  draft: SiteSettings
  /** Somebody has tried to save: what is wrong is said. */
  asked: boolean
  onChange: (part: Partial<SiteSettings>) => void
}

/** What readers find around the stories: where they sign in, talk, and pass things on. */
export function ReaderFields({ draft, asked, onChange }: ReaderFieldsProps) {
  const problems = siteProblems(draft)
  const problem = (field: 'signInAddress' | 'commentsAddress') => {
    const key = asked ? problems[field] : undefined
    return key === undefined ? undefined : t(key)
  }
  return (
    <>
      <LinksField
        name="site.social"
        links={draft.socialAccounts}
        most={mostSocialAccounts}
        example="Mastodon"
        asked={asked}
        onChange={(socialAccounts) => onChange({ socialAccounts })}
      />
      <FieldGroup label={t('site.share')}>
        <p className={styles.hint}>{t('site.shareHint')}</p>
        <div className={styles.choices}>
          {shareNetworks.map((network) => (
            <Checkbox
              key={network}
              label={shareNetworkNames[network]}
              checked={draft.shareNetworks.includes(network)}
              onChange={(on) =>
                onChange({
                  shareNetworks: shareNetworks.filter((other) =>
                    other === network ? on : draft.shareNetworks.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
      </FieldGroup>
      <TextField
        label={t('site.signIn')}
        hint={t('site.signInHint')}
        inputMode="url"
        maxLength={500}
        value={draft.signInAddress}
        error={problem('signInAddress')}
        onChange={(event) => onChange({ signInAddress: event.target.value })}
      />
      <Select
        label={t('site.corrections')}
        value={draft.correctionsPlace}
        options={correctionPlaces.map((value) => ({ value, label: t(`corrections.place.${value}`) }))}
        onChange={(correctionsPlace) => onChange({ correctionsPlace })}
      />
      <TextField
        label={t('site.comments')}
        hint={t('site.commentsHint', { address: '{address}', story: '{story}' })}
        inputMode="url"
        maxLength={500}
        value={draft.commentsAddress}
        error={problem('commentsAddress')}
        onChange={(event) => onChange({ commentsAddress: event.target.value })}
      />
    </>
  )
}
