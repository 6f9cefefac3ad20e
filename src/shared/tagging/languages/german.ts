import { joined, type LanguageRules, words } from '../languageRules'

const determiners =
  words(`der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
  keines dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem welcher welche
  welches mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer
  ihres unser unsere unseren unserem unserer euer eure alle allen aller viele vielen vieler einige einigen einiger
  mehrere mehreren mehrerer manche wenige beide beiden andere anderen zwei drei vier funf sechs sieben acht neun zehn
  im am beim vom zum zur ins ans`)

const prepositions =
  words(`in an auf aus bei mit nach von vor zu uber unter zwischen durch fur gegen ohne um bis seit
  wegen wahrend trotz neben hinter gegenuber ab laut statt innerhalb ausserhalb entlang`)

const titles =
  words(`herr herrn frau dr prof professor professorin prasident prasidentin minister ministerin kanzler
  kanzlerin konig konigin senator senatorin stadtrat stadtratin ratsherr ratsfrau kapitan richter richterin bischof
  pfarrer pfarrerin trainer trainerin chef chefin leiter leiterin direktor direktorin sprecher sprecherin general
  generalin oberst kommissar kommissarin kollege kollegin autor autorin architekt architektin ingenieur ingenieurin
  historiker historikerin forscher forscherin fischer fischerin unternehmer unternehmerin reeder reederin lotse lotsin
  familie ehepaar bruder schwester vater mutter gemeinde stadt dorf insel reederei firma partei zeitung agentur hotel
  restaurant schiff fahre ende anfang mitte`)

const calendar =
  words(`januar februar marz april mai juni juli august september oktober november dezember montag dienstag
  mittwoch donnerstag freitag samstag sonntag fruhjahr sommer herbst winter ende anfang mitte`)

const stopWords = joined(
  calendar,
  determiners,
  prepositions,
  titles,
  words(`ich du er sie es wir uns mich dich sich ihm ihn ihnen euch man wer wen wem was niemand jemand nichts etwas
  alles und oder aber sondern denn doch wenn weil dass ob als wie da damit obwohl nachdem bevor sobald solange sowie
  sowohl weder noch entweder so dann dort hier jetzt nun nie immer oft manchmal wieder schon noch nur auch sehr ganz
  eher fast vielleicht wohl jedoch daher deshalb deswegen trotzdem ausserdem allerdings dennoch zudem hingegen
  inzwischen zunachst schliesslich bereits erst gerade etwa rund mehr weniger heute gestern morgen ist sind war waren
  sei wird werden wurde wurden hat haben hatte hatten kann konnen konnte konnten muss mussen soll sollen sollte will
  wollen wollte darf durfen mag gibt gab geht ging kommt kam macht sagt sagte sagen steht stand liegt lag bleibt blieb
  nicht kein ja nein einmal zweimal jahr jahre jahren jahres tag tage tagen woche wochen monat monate monaten stunde
  stunden minute minuten morgen mittag abend nacht wochenende zeit zeiten mal male seite seiten teil teile fall falle
  frage fragen antwort grund grunde sache sachen ding dinge art weise punkt ort orte stelle stellen
  mensch menschen mann manner frauen leute kind kinder person personen zahl zahlen prozent million millionen
  milliarde milliarden tausend hundert euro kronen meter kilometer mai 
  fruhling 
  norden suden osten westen neu alt gross klein gut besser beste lang kurz hoch erste ersten
  zweite zweiten dritte dritten letzte letzten nachste nachsten beispiel angaben bericht berichte plan plane idee
  ideen wort worte worter name namen haus hauser hand hande auge augen kopf welt leben weg wege platz platze tisch
  raum blick rolle problem probleme moglichkeit moglichkeiten ergebnis ergebnisse entscheidung entscheidungen
  meinung bild bilder geschichte kapitel abschnitt anteil halfte drittel viertel reihe paar dazu davon darauf darin
  darum dabei danach daran keiner jede manches solche solcher selbst immerhin schlecht zwar gegen wann warum wohin
  woher wieso mittwochs freitags insgesamt gleich gleichen eigene eigenen viel sonst ubrigens sogar gar halt eben mal`),
)

export const german: LanguageRules = {
  stopWords,
  determiners,
  calendar,
  prepositions,
  titles,
  offices: words(''),
  titleEndings: [
    'minister',
    'ministerin',
    'meister',
    'meisterin',
    'prasident',
    'prasidentin',
    'sprecher',
    'sprecherin',
    'chef',
    'chefin',
    'direktor',
    'direktorin',
    'leiter',
    'leiterin',
    'vorsitzende',
    'vorsitzender',
    'beauftragte',
    'beauftragter',
    'forscher',
    'forscherin',
    'kommissar',
    'kommissarin',
    'rat',
    'ratin',
  ],
  particles: words('von van der den de la le'),
  capitalisesNouns: true,
  elides: false,
  stem: (key) => {
    const word = key.replace(/['’]s?$/u, '')
    if (word.length <= 4) return word
    for (const ending of ['innen', 'ern', 'nen', 'en', 'er', 'em', 'es', 'e', 'n', 's']) {
      if (word.endsWith(ending) && word.length - ending.length >= 4) {
        return ending === 'innen' || ending === 'nen'
          ? word.slice(0, -ending.length) + (ending === 'innen' ? 'in' : 'n')
          : word.slice(0, -ending.length)
      }
    }
    return word
  },
}
