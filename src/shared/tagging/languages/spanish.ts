import { joined, type LanguageRules, words } from '../languageRules'

const determiners =
  words(`el la los las lo un una unos unas al del este esta estos estas ese esa esos esas aquel aquella
  aquellos aquellas mi mis tu tus su sus nuestro nuestra nuestros nuestras cada varios varias algunos algunas todo toda
  todos todas ningun ninguna otro otra otros otras mismo misma dos tres cuatro cinco seis siete ocho nueve diez`)

const prepositions =
  words(`a de en con por para sin sobre bajo entre hacia hasta desde contra segun durante ante tras
  mediante`)

const titles =
  words(`sr sra srta don dona dr dra senor senora doctor doctora profesor profesora presidente presidenta
  ministro ministra alcalde alcaldesa diputado diputada senador senadora capitan general coronel juez jueza director
  directora secretario secretaria comisario comisaria canciller rey reina principe princesa papa san santa concejal
  concejala entrenador entrenadora portavoz`)

const calendar =
  words(`enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
  miercoles jueves viernes sabado domingo`)

const stopWords = joined(
  calendar,
  determiners,
  prepositions,
  words(`yo tu el ella ello nosotros vosotros ellos ellas usted ustedes me te se nos os le les lo la que quien quienes
  cual cuales cuyo cuya donde cuando como cuanto porque pues si aunque mientras y e o u ni pero sino mas menos muy
  mucho mucha muchos muchas poco poca pocos pocas tanto tan ya aun todavia siempre nunca jamas tambien tampoco solo
  solamente apenas casi quiza quizas tal vez ahora entonces luego despues antes hoy ayer manana aqui ahi alli asi bien
  mal no si es son era eran fue fueron sera seran ser sido soy somos esta estan estaba estaban estar ha han habia
  habian hay haber he hemos tiene tienen tenia tener hace hacen hizo hacer hecho dice dicen dijo decir dicho puede
  pueden podia poder debe deben deber quiere quieren querer va van iba ir viene vienen venir sabe saber ve ver da dar
  pone poner queda quedan quedar sigue seguir explica afirma asegura ano anos dia dias semana semanas mes meses hora
  horas minuto minutos mediodia tarde noche vez veces tiempo momento fin final principio parte partes lado lados
  punto caso casos hecho hechos cosa cosas manera forma tipo lugar lugares sitio gente hombre hombres mujer mujeres
  nino ninos persona personas numero cifra cifras cien ciento mil millon millones euro euros corona coronas metro
  metros kilometro kilometros 
  primavera verano otono invierno norte sur este oeste bueno
  buena buen mejor peor gran grande grandes pequeno pequena nuevo nueva nuevos nuevas viejo vieja primero primera
  primer segundo segunda tercero ultimo ultima proximo largo corto alto bajo propio cierto ejemplo pregunta respuesta
  razon idea ideas palabra palabras nombre nombres mundo vida casa puerta mesa mano manos cabeza ojos proyecto
  proyectos plan planes historia capitulo informe informes decision mitad tercio cuarto decena sin embargo ademas`),
)

export const spanish: LanguageRules = {
  stopWords,
  determiners,
  calendar,
  prepositions,
  titles,
  titleEndings: [],
  offices: words('ministerio ministra ministro consejeria consejera consejero secretaria secretario'),
  particles: words('de del la las los el y san santa von van da do'),
  capitalisesNouns: false,
  elides: false,
  stem: (word) => {
    if (word.length <= 4) return word
    if (word.endsWith('ces')) return `${word.slice(0, -3)}z`
    if (/[^aeiou]es$/u.test(word)) return word.slice(0, -2)
    return word.replace(/s$/u, '')
  },
}
