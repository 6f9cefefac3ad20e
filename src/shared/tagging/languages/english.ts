import { joined, type LanguageRules, words } from '../languageRules'

const determiners =
  words(`a an the this that these those my your his her its our their every each some any no both all
  another several many few more most much other such which what whose one two three four five six seven eight nine ten`)

const prepositions =
  words(`of in on at by for with from to into onto over under between among against about after
  before during through across along around behind beside beyond near off out up down within without upon per via
  since until till despite towards toward above below inside outside`)

const titles = words(`mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess president
  minister secretary senator governor mayor councillor councilor chancellor ambassador commissioner judge justice
  captain general colonel major sergeant inspector officer bishop father sister brother rev reverend pope saint coach
  chairman chairwoman chair chief director spokesman spokeswoman spokesperson editor skipper pilot harbourmaster
  gov rep sen cllr capt col gen lt sgt supt insp cpl sheriff premier`)

const calendar =
  words(`january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday`)

const stopWords = joined(
  calendar,
  determiners,
  prepositions,
  words(`i me you he him she it we us they them who whom whoever whatever whichever mine yours hers ours theirs myself
  himself herself itself themselves nobody somebody anybody everybody no-one someone anyone everyone nothing something
  anything everything none and or but nor so yet if because as than though although while whereas unless whether when
  whenever where wherever why how then there here now not never ever always often sometimes usually once twice again
  still already just only even also too very quite rather almost nearly perhaps maybe probably certainly indeed however
  therefore meanwhile moreover otherwise instead thus hence else away back apart together later sooner earlier soon
  today yesterday tomorrow tonight ago be is am are was were been being have has had having do does did doing done will
  would shall should can could may might must ought say says said saying tell tells told ask asks asked asking get gets
  got getting go goes went gone going come comes came coming make makes made making take takes took taken taking give
  gives gave given giving put puts keep keeps kept keeping let lets see sees saw seen seeing look looks looked looking
  find finds found know knows knew known think thinks thought want wants wanted need needs needed use uses used using
  try tries tried trying leave leaves left leaving call calls called calling work works worked working seem seems
  seemed feel feels felt become becomes became begin begins began begun start starts started show shows showed shown
  hear heard play run runs ran running move moves moved live lives lived believe bring brings brought happen happens
  happened write writes wrote written sit sits sat stand stands stood lose lost pay pays paid meet meets met include
  includes included including continue set sets learn change changes changed lead understand watch follow follows
  followed stop stops stopped speak spoke read spend grow open opens opened walk win offer offers offered remember
  consider appear buy buys bought wait waits waited serve die send sent expect expected build built stay stays stayed
  fall fell cut reach reached remain remains remained add adds added close closes closed agree agreed vote voted turn
  turns turned hold holds held help helps helped thing things way ways lot lots kind sort bit part parts side sides
  place places point points case cases fact facts matter matters number numbers time times day days week weeks month
  months year years hour hours minute minutes second seconds morning mornings afternoon evening evenings night nights
  weekend people person man men woman women child children everyone people’s good better best bad worse worst
  new old young big small large little long short high low great right wrong same different next last first third own
  early late far enough able likely sure true full free half quarter hundred thousand million billion dozen double
  percent per cent metre metres meter kilometre kilometres mile miles pound pounds euro euros dollar dollars crown
  crowns may 
  spring summer autumn winter north south east west northern southern
  eastern western yes no ok okay well please thanks according anyway less least further whole end ends start top
  bottom name names word words question questions answer reason reasons idea ideas story stories report reports
  reported plan plans planned decision room hand hands eye eyes head face world life home house door table line lines
  side foot feet water don’t doesn’t didn’t can’t won’t isn’t wasn’t aren’t it’s that’s there’s don't doesn't didn't
  can't won't isn't wasn't aren't it's that's there's wouldn't couldn't shouldn't wouldn’t couldn’t shouldn’t i'm i’m
  he's he’s she's she’s they're they’re we're we’re you're you’re let's let’s neither either enough whoever officials
  official spokesperson statement statements chapter section page figure table neighbouring neighboring nearby former
  fellow rival veteran outgoing incoming embattled troubled ailing famous famed beloved tiny huge giant major leading
  newly longtime would-be`),
)

export const english: LanguageRules = {
  stopWords,
  determiners,
  calendar,
  prepositions,
  titles,
  titleEndings: [],
  offices: words(''),
  particles: words('of the van von de der den del della di da du la le al bin ibn y e and'),
  capitalisesNouns: false,
  elides: false,
  stem: (key) => {
    const word = key.replace(/['’]s?$/u, '')
    if (word.length <= 4) return word
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
    if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2)
    if (/[^sui]s$/u.test(word)) return word.slice(0, -1).replace(/e$/u, '')
    return word.replace(/e$/u, '')
  },
}
