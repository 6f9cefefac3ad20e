import { termKey } from '../../shared/article/term'
import type { PreviewChannelName, StorageChannelName } from '../../shared/ipc/channelNames'
import type { ChannelOutput, ParsedInput } from '../../shared/ipc/contract'
import { addMedia } from '../articles/addMedia'
import { arrangeSections, listSections } from '../articles/arrangeSections'
import { listAuthors, setAuthorProfile } from '../articles/authorProfiles'
import { checkStory } from '../articles/checkStory'
import { compareWithVersion } from '../articles/compareVersions'
import { createArticle } from '../articles/createArticle'
import { mergeTerms, removeTerm, renameTerm } from '../articles/curateTerms'
import { addHouseWord, ignoreWords, removeHouseWord } from '../articles/keepHouseDictionary'
import { removeTheme } from '../articles/keepThemes'
import { createNameKnowledge } from '../articles/knowNames'
import { moveArticle } from '../articles/moveArticle'
import { createProfile, updateProfile } from '../articles/profiles'
import { queueAgain } from '../articles/queueJobs'
import { listItem, readArticle } from '../articles/readArticle'
import { restoreVersion } from '../articles/restoreVersion'
import { findOrMakeTerm, setTerms } from '../articles/setTerms'
import { createTermSuggester } from '../articles/suggestTerms'
import { summarizeWorkspace } from '../articles/summarizeWorkspace'
import { addTarget, removeTarget } from '../articles/targets'
import { updateDetails } from '../articles/updateDetails'
import { updateSite } from '../articles/updateSite'
import { versionDocument } from '../articles/versions'
import { cancelJob, retryJob } from '../articles/workOutbox'
import { type Actor, found, type Workspace } from '../articles/workspace'

export type StorageHandlers = {
  [Name in Exclude<StorageChannelName, PreviewChannelName>]: (
    input: ParsedInput<Name>,
    actor: Actor,
  ) => ChannelOutput<Name>
}

/** Ended jobs and receipts listed when nobody says how many; open jobs always are. */
const outboxListLength = 200

/** One handler for each storage channel but the previews'; a missing one does not compile. */
export function createStorageHandlers(workspace: Workspace): StorageHandlers {
  const { queries, documents } = workspace
  const suggester = createTermSuggester(workspace)
  const nameKnowledge = createNameKnowledge(workspace)
  const storyMustExist = (id: string) => found(queries.articles.get(id), 'story or page')

  return {
    'workspace:summary': () => summarizeWorkspace(workspace),
    'article:list': ({ limit, offset, ...filter }) => ({
      items: queries.lists.list(filter, limit, offset).map(listItem),
      total: queries.lists.count(filter),
    }),
    'article:create': (input, actor) => readArticle(workspace, actor, createArticle(workspace, actor, input)),
    'article:get': ({ id }, actor) => readArticle(workspace, actor, id),
    'article:find': ({ slug }, actor) =>
      readArticle(workspace, actor, found(queries.articles.find(slug), 'story or page').id),
    'article:updateDetails': ({ id, patch }, actor) => {
      updateDetails(workspace, id, patch)
      return readArticle(workspace, actor, id)
    },
    'article:setTerms': ({ id, kind, names }, actor) => {
      storyMustExist(id)
      setTerms(workspace, id, kind, names)
      return readArticle(workspace, actor, id)
    },
    'article:suggestTerms': ({ id }) => suggester.suggest(id),
    'article:dismissSuggestion': ({ id, kind, name, dismissed }) => {
      suggester.setDismissed(id, kind, name, dismissed)
      return {}
    },
    'article:move': (input, actor) => {
      moveArticle(workspace, actor, input)
      return readArticle(workspace, actor, input.id)
    },
    'article:events': ({ id }) => {
      storyMustExist(id)
      return queries.desk.events(id)
    },
    'article:check': ({ id }) => checkStory(workspace, id),
    'document:open': ({ id }) => {
      storyMustExist(id)
      return documents.read(id)
    },
    'document:append': ({ id, updates }, actor) => {
      storyMustExist(id)
      return documents.append(id, updates, actor.profile.id, actor.origin)
    },
    'document:projection': ({ id }) => {
      storyMustExist(id)
      const { document, contents, words, seq } = documents.project(id)
      return { document: document.toJSON(), contents, words, seq }
    },
    'version:list': ({ id }) => queries.versions.list(id),
    'version:get': ({ versionId }) => ({
      ...found(queries.versions.get(versionId), 'version'),
      document: found(versionDocument(queries, versionId), 'version'),
    }),
    'version:restore': ({ id, versionId }, actor) => ({
      undoVersionId: restoreVersion(workspace, actor, id, versionId),
    }),
    'version:difference': ({ id, from }) => compareWithVersion(workspace, id, from),
    'term:suggest': ({ kind, prefix, limit }) => queries.terms.suggest(kind, termKey(prefix), limit),
    'term:list': ({ kind }) => queries.terms.list(kind),
    'term:create': ({ kind, name }) => findOrMakeTerm(workspace, kind, name),
    'term:rename': ({ id, name }) => renameTerm(workspace, id, name),
    'term:merge': ({ from, into }) => mergeTerms(workspace, from, into),
    'term:remove': ({ id }) => ({ articles: removeTerm(workspace, id) }),
    'section:list': () => listSections(workspace),
    'section:arrange': ({ sections }) => {
      arrangeSections(workspace, sections)
      return {}
    },
    'author:list': () => listAuthors(workspace),
    'author:update': ({ id, profile }) => {
      setAuthorProfile(workspace, id, profile)
      return {}
    },
    'profile:list': () => queries.desk.profiles(),
    'profile:create': (input) => createProfile(workspace, input),
    'profile:update': (input) => updateProfile(workspace, input),
    'media:add': ({ bytes }) => addMedia(workspace, bytes),
    'site:get': () => queries.workspace.site(),
    'site:update': (patch) => updateSite(workspace, patch),
    'theme:list': () => queries.themes.list(),
    'theme:remove': ({ hash }) => {
      removeTheme(workspace, hash)
      return {}
    },
    'target:list': () => queries.outbox.targets(),
    'target:add': ({ name, settings }) => addTarget(workspace, name, settings),
    'target:remove': ({ id }) => {
      removeTarget(workspace, id)
      return {}
    },
    'outbox:list': ({ limit }) => ({
      jobs: queries.outbox.jobs(limit ?? outboxListLength),
      receipts: queries.outbox.receipts(limit ?? outboxListLength),
    }),
    'outbox:unsent': () => ({
      count: Math.max(0, ...queries.outbox.targets().map(({ id }) => queries.live.countMissingAt(id))),
    }),
    'outbox:queue': ({ articleIds, targetId }, actor) => ({
      jobs: queueAgain(workspace, actor, articleIds, targetId),
    }),
    'outbox:retry': ({ jobId }) => retryJob(workspace, jobId),
    'outbox:cancel': ({ jobId }, actor) => {
      cancelJob(workspace, actor, jobId)
      return {}
    },
    'dictionary:list': () => queries.dictionary.list(),
    'dictionary:add': (word, actor) => ({ added: addHouseWord(workspace, actor, word) }),
    'dictionary:remove': (word) => {
      removeHouseWord(workspace, word)
      return {}
    },
    'dictionary:ignored': ({ id }) => {
      storyMustExist(id)
      return queries.dictionary.ignored(id)
    },
    'dictionary:ignore': ({ id, words, ignored }) => {
      ignoreWords(workspace, id, words, ignored)
      return {}
    },
    'dictionary:names': ({ words, language }) => nameKnowledge.names(words, language),
  }
}
