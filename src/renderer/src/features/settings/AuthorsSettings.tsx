import { useState } from 'react'
import { initialsOf } from '../../../../shared/page/parts/initials'
import {
  type AuthorProfile,
  type ListedAuthor,
  longestBiography,
  mostAuthorLinks,
} from '../../../../shared/site/authorProfile'
import { useCall, useChannel } from '../../app/queries'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { TextArea } from '../../components/TextArea'
import { showToast } from '../../components/toasts'
import { useProblemInView } from '../../components/useProblemInView'
import { t } from '../../texts/t'
import { byName } from './byName'
import { LinksField } from './LinksField'
import { PictureField } from './PictureField'
import { SaveRow } from './SaveRow'
import styles from './Settings.module.css'
import { dropDraft, keepDraft, useDrafts } from './settingsDrafts'
import { linkProblems, tidyLinks } from './siteProblems'
import { squarePicture } from './squarePicture'

/** An author's picture is shown 96 pixels wide at most; this is enough for the densest screens. */
const avatarSize = 288

export interface AuthorsSettingsProps {
  /** The author that was chosen last. */
  chosen: string | null
  onChoose: (id: string) => void
}

/** What readers are told about each author. */
export function AuthorsSettings({ chosen, onChoose }: AuthorsSettingsProps) {
  const { data, error, refetch } = useChannel('author:list', {})
  if (error !== null) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      </div>
    )
  }
  if (data === undefined) return null
  const authors = byName(data)
  const author = authors.find(({ id }) => id === chosen) ?? authors[0]
  if (author === undefined) {
    return <EmptyState title={t('list.emptyState.title')} text={t('terms.empty.author')} />
  }
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{t('author.lead')}</p>
      <Select
        label={t('author.choose')}
        value={author.id}
        options={authors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChoose}
      />
      <AuthorForm key={author.id} author={author} />
    </div>
  )
}

function AuthorForm({ author }: { author: ListedAuthor }) {
  const draft = useDrafts((drafts) => drafts.authors[author.id]) ?? author.profile
  const [asked, setAsked] = useState(false)
  const update = useCall('author:update')
  const inView = useProblemInView(update.error)
  const changed = JSON.stringify(draft) !== JSON.stringify(author.profile)
  const change = (part: Partial<AuthorProfile>) => {
    const next = { ...draft, ...part }
    keepDraft({ authors: { [author.id]: next } })
  }
  const submit = () => {
    setAsked(true)
    inView.look()
    if (draft.links.some((link) => Object.keys(linkProblems(link)).length > 0)) return
    const profile = { ...draft, biography: draft.biography.trim(), links: tidyLinks(draft.links) }
    update.mutate(
      { id: author.id, profile },
      {
        onSuccess: () => {
          setAsked(false)
          dropDraft({ author: author.id })
          showToast({ message: t('author.saved', { name: author.name }) })
        },
      },
    )
  }
  return (
    <form
      ref={inView.form}
      noValidate
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PictureField
        label={t('author.avatar')}
        hint={t('author.avatarHint')}
        shape="round"
        media={draft.avatar}
        instead={initialsOf(author.name)}
        prepare={async (bytes) => [await squarePicture(bytes, avatarSize, 'image/webp')]}
        onChange={([avatar]) => change({ avatar: avatar ?? null })}
      />
      <TextArea
        label={t('author.biography')}
        hint={t('author.biographyHint')}
        maxLength={longestBiography}
        value={draft.biography}
        onChange={(event) => change({ biography: event.target.value })}
      />
      <LinksField
        name="author.link"
        links={draft.links}
        most={mostAuthorLinks}
        example="Mastodon"
        asked={asked}
        onChange={(links) => change({ links })}
      />
      {update.error !== null && <ErrorNotice error={update.error} />}
      <SaveRow
        changed={changed}
        isPending={update.isPending}
        onDiscard={() => dropDraft({ author: author.id })}
      />
    </form>
  )
}
