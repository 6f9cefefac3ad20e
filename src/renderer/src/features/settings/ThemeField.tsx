import { FolderInput, X } from 'lucide-react'
import type { InstalledTheme, ShippedTheme } from '../../../../shared/site/themeManifest'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import styles from './Settings.module.css'

export interface ThemeFieldProps {
  /** The hash of the theme chosen; '' for Galley's own. */
  value: string
  onChange: (hash: string) => void
}

/**
 * The site's theme: Galley's own, one that was installed, or one that comes with Galley and is installed by being chosen.
 * The one that the site has stays until the settings are saved.
 */
export function ThemeField({ value, onChange }: ThemeFieldProps) {
  const { data: installed = [] } = useChannel('theme:list', {})
  const { data: shipped = [] } = useChannel('themes:shipped', {})
  const { data: saved } = useChannel('site:get', {})
  const choose = useCall('themes:choose')
  const install = useCall('themes:install')
  const remove = useCall('theme:remove')
  const known = new Set(installed.map(({ hash }) => hash))
  const themes: readonly (InstalledTheme | ShippedTheme)[] = [
    ...installed,
    ...shipped.filter(({ hash }) => !known.has(hash)),
  ]
  const chosen = themes.find(({ hash }) => hash === value)
  const take = (from: { folder: string } | { shipped: string }) =>
    install.mutate(from, {
      onSuccess: ({ hash, manifest }) => {
        onChange(hash)
        if ('folder' in from) showToast({ message: t('themes.installed', { name: manifest.name }) })
      },
    })
  const pick = (hash: string) => {
    const theme = themes.find((its) => its.hash === hash)
    if (theme !== undefined && 'folder' in theme) take({ shipped: theme.folder })
    else onChange(hash)
  }
  const isRemovable =
    chosen !== undefined && known.has(chosen.hash) && saved !== undefined && saved.theme !== chosen.hash
  const failure = choose.error ?? install.error
  return (
    <>
      <Select
        label={t('themes.label')}
        hint={chosen === undefined ? t('themes.ownHint') : describe(chosen)}
        value={value}
        options={[
          { value: '', label: t('themes.own') },
          ...themes.map(({ hash, manifest: { name, version } }) => ({
            value: hash,
            label: t('themes.named', { name, version }),
          })),
        ]}
        disabled={install.isPending}
        onChange={pick}
      />
      {failure !== null && <ErrorNotice error={failure} />}
      <div className={styles.themeActions}>
        <Button
          icon={<FolderInput />}
          onClick={() =>
            choose.mutate({}, { onSuccess: (folder) => folder !== null && take({ folder: folder.grant }) })
          }
        >
          {t('themes.install')}
        </Button>
        {isRemovable && (
          <Button
            icon={<X />}
            onClick={() => {
              const { name } = chosen.manifest
              onChange(saved.theme)
              remove.mutate(
                { hash: chosen.hash },
                {
                  onSuccess: () => showToast({ message: t('themes.removed', { name }) }),
                  onError: tellFailure,
                },
              )
            }}
          >
            {t('themes.remove', { name: chosen.manifest.name })}
          </Button>
        )}
      </div>
    </>
  )
}

function describe({ manifest: { description, author, licence } }: InstalledTheme): string {
  return `${description} ${t('themes.by', { author, licence })}`.trim()
}
