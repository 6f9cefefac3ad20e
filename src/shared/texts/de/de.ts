import type { Catalogue } from '../translator'
import { blockTexts } from './blockTexts'
import { checkTexts } from './checkTexts'
import { comfortTexts } from './comfortTexts'
import { commandTexts } from './commandTexts'
import { commandWordTexts } from './commandWordTexts'
import { deskTexts } from './deskTexts'
import { failureTexts } from './failureTexts'
import { findTexts } from './findTexts'
import { frameTexts } from './frameTexts'
import { keyTexts } from './keyTexts'
import { listTexts } from './listTexts'
import { menuTexts } from './menuTexts'
import { outlineTexts } from './outlineTexts'
import { pageTexts } from './pageTexts'
import { paletteTexts } from './paletteTexts'
import { pasteTexts } from './pasteTexts'
import { pictureTexts } from './pictureTexts'
import { preferencesTexts } from './preferencesTexts'
import { relationTexts } from './relationTexts'
import { signTexts } from './signTexts'
import { siteCheckTexts } from './siteCheckTexts'
import { siteFormTexts } from './siteFormTexts'
import { siteTexts } from './siteTexts'
import { spellingTexts } from './spellingTexts'
import { storyTexts } from './storyTexts'
import { suggestionTexts } from './suggestionTexts'
import { systemTexts } from './systemTexts'
import { themeTexts } from './themeTexts'
import { tourTexts } from './tourTexts'
import { wordTexts } from './wordTexts'

/** Every text of the interface in German. */
export const de: Catalogue = {
  ...wordTexts,
  ...commandTexts,
  ...commandWordTexts,
  ...frameTexts,
  ...checkTexts,
  ...deskTexts,
  ...siteCheckTexts,
  ...siteFormTexts,
  ...relationTexts,
  ...siteTexts,
  ...storyTexts,
  ...blockTexts,
  ...failureTexts,
  ...findTexts,
  ...pasteTexts,
  ...spellingTexts,
  ...systemTexts,
  ...themeTexts,
  ...tourTexts,
  ...keyTexts,
  ...menuTexts,
  ...comfortTexts,
  ...signTexts,
  ...listTexts,
  ...suggestionTexts,
  ...outlineTexts,
  ...pageTexts,
  ...paletteTexts,
  ...pictureTexts,
  ...preferencesTexts,
}
