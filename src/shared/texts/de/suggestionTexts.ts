import type { suggestionTexts as english } from '../en/suggestionTexts'

/** Texts of the terms that are suggested for a story, in German. */
export const suggestionTexts = {
  'suggestion.group.tag': 'Vorgeschlagene Schlagwörter',
  'suggestion.group.topic': 'Vorgeschlagene Themen',
  'suggestion.group.section': 'Vorgeschlagene Ressorts',
  'suggestion.keys': 'Eingabe fügt hinzu, Entf verwirft, Pfeiltasten gehen von einem zum nächsten.',
  'suggestion.add': '{name} hinzufügen',
  'suggestion.dismiss': '{name} nicht vorschlagen',
  'suggestion.added': '{name} wurde hinzugefügt.',
  'suggestion.dismissed': '{name} wird für diesen Artikel nicht mehr vorgeschlagen.',
  'suggestion.reason.inText': 'Steht {count}-mal im Text und an {uses} {uses|Artikel|Artikeln}.',
  'suggestion.reason.name': 'Ein Name im Text, {count}-mal. Wäre neu.',
  'suggestion.reason.subject': 'Der Text kommt {count}-mal darauf zurück. Wäre neu.',
  'suggestion.reason.together': 'Oft zusammen mit {companion}. An {uses} {uses|Artikel|Artikeln}.',
  'suggestion.reason.likeEarlier':
    'Artikel mit denselben Wörtern haben es. An {uses} {uses|Artikel|Artikeln}.',
} as const satisfies Record<keyof typeof english, string>
