import { Plus, X } from 'lucide-react'
import { mostSocialAccounts, type SocialAccount } from '../../../../shared/site/siteSettings'
import { Button } from '../../components/Button'
import { FieldGroup } from '../../components/FieldGroup'
import { IconButton } from '../../components/IconButton'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import styles from './Settings.module.css'
import { accountProblems } from './siteProblems'

export interface SocialAccountsFieldProps {
  accounts: readonly SocialAccount[]
  /** Somebody has tried to save: what is wrong is said. */
  asked: boolean
  onChange: (accounts: SocialAccount[]) => void
}

/** The newspaper's accounts elsewhere, a row each. */
export function SocialAccountsField({ accounts, asked, onChange }: SocialAccountsFieldProps) {
  const change = (at: number, part: Partial<SocialAccount>) =>
    onChange(accounts.map((account, index) => (index === at ? { ...account, ...part } : account)))
  return (
    <FieldGroup label={t('site.social')}>
      <p className={styles.hint}>{t('site.socialHint')}</p>
      {accounts.map((account, index) => {
        const number = index + 1
        const problems = asked ? accountProblems(account) : {}
        return (
          // Told by the number that it is called by: rows keep no state of their own.
          <div key={number} className={styles.account}>
            <TextField
              label={t('site.socialName', { number })}
              hideLabel
              placeholder="Mastodon"
              maxLength={60}
              value={account.name}
              error={problems.name === undefined ? undefined : t(problems.name)}
              onChange={(event) => change(index, { name: event.target.value })}
            />
            <TextField
              label={t('site.socialAddress', { number })}
              hideLabel
              placeholder="https://"
              inputMode="url"
              maxLength={500}
              value={account.address}
              error={problems.address === undefined ? undefined : t(problems.address)}
              onChange={(event) => change(index, { address: event.target.value })}
            />
            <IconButton
              label={t('site.socialRemove', { number })}
              icon={<X />}
              onClick={() => onChange(accounts.filter((_, other) => other !== index))}
            />
          </div>
        )
      })}
      {accounts.length < mostSocialAccounts && (
        <div>
          <Button icon={<Plus />} onClick={() => onChange([...accounts, { name: '', address: '' }])}>
            {t('site.socialAdd')}
          </Button>
        </div>
      )}
    </FieldGroup>
  )
}
