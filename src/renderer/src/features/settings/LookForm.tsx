import { initialsOf } from '../../../../shared/page/parts/initials'
import { headlineFaces, textSteps } from '../../../../shared/site/look'
import type { SiteSettings } from '../../../../shared/site/siteSettings'
import { Select } from '../../components/Select'
import { t } from '../../texts/t'
import { ColourField } from './ColourField'
import { PictureField } from './PictureField'
import styles from './Settings.module.css'
import { type SiteDraft, SiteDraftForm } from './SiteDraftForm'
import { narrowPicture, squarePicture } from './squarePicture'
import { ThemeField } from './ThemeField'

/** A logo is shown 320 pixels wide at most; this is enough for the densest screens. */
const logoWidth = 960

/** For the browser's tab and the home screen, in pixels. */
const iconSizes = [48, 192] as const

const fields = ['theme', 'logo', 'logoDark', 'icons', 'look'] as const satisfies (keyof SiteSettings)[]

/** What the site looks like: its signs, its colours, its type. */
export function LookForm() {
  return <SiteDraftForm fields={fields}>{(site) => <LookFields {...site} />}</SiteDraftForm>
}

function LookFields({ draft, asked, change }: SiteDraft) {
  const { look } = draft
  const changeLook = (part: Partial<typeof look>) => change({ look: { ...look, ...part } })
  const narrow = async (bytes: Uint8Array) => [await narrowPicture(bytes, logoWidth)]
  return (
    <>
      <ThemeField value={draft.theme} onChange={(theme) => change({ theme })} />
      <PictureField
        label={t('look.logo')}
        hint={t('look.logoHint')}
        shape="wide"
        tone="light"
        media={draft.logo === '' ? null : draft.logo}
        instead={initialsOf(draft.name)}
        prepare={narrow}
        onChange={([logo = '']) => change({ logo })}
      />
      <PictureField
        label={t('look.logoDark')}
        hint={t('look.logoDarkHint')}
        shape="wide"
        tone="dark"
        media={draft.logoDark === '' ? null : draft.logoDark}
        instead={initialsOf(draft.name)}
        prepare={narrow}
        onChange={([logoDark = '']) => change({ logoDark })}
      />
      <PictureField
        label={t('look.icon')}
        hint={t('look.iconHint')}
        shape="square"
        media={draft.icons.at(-1) ?? null}
        instead={initialsOf(draft.name)}
        prepare={(bytes) => Promise.all(iconSizes.map((size) => squarePicture(bytes, size, 'image/png')))}
        onChange={(icons) => change({ icons: [...new Set(icons)] })}
      />
      <p className={styles.lead}>{t('look.coloursLead')}</p>
      {draft.theme !== '' && <p className={styles.hint}>{t('themes.colours')}</p>}
      <div className={styles.pair}>
        {(['accent', 'accentDark', 'paper', 'paperDark'] as const).map((name) => (
          <ColourField key={name} name={name} look={look} asked={asked} onChange={changeLook} />
        ))}
      </div>
      <div className={styles.pair}>
        <Select
          label={t('look.face')}
          value={look.headlineFace}
          options={headlineFaces.map((value) => ({ value, label: t(`look.face.${value}`) }))}
          onChange={(headlineFace) => changeLook({ headlineFace })}
        />
        <Select
          label={t('look.step')}
          hint={t('look.stepHint')}
          value={look.textStep}
          options={textSteps.map((value) => ({ value, label: t(`look.step.${value}`) }))}
          onChange={(textStep) => changeLook({ textStep })}
        />
      </div>
    </>
  )
}
