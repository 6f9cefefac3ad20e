import { joined, type LanguageRules, words } from '../languageRules'

const determiners =
  words(`le la les l un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos
  votre vos leur leurs quel quelle quels quelles chaque plusieurs quelques tout toute tous toutes aucun aucune autre
  autres meme memes deux trois quatre cinq six sept huit neuf dix`)

const prepositions =
  words(`a de d en dans par pour sur avec sans sous vers chez entre contre depuis pendant avant apres
  devant derriere malgre selon parmi jusque jusqu des`)

const titles =
  words(`m mm mme mlle dr monsieur madame mademoiselle messieurs docteur professeur professeure president
  presidente ministre maire adjoint adjointe depute deputee senateur senatrice prefet prefete capitaine general
  colonel juge directeur directrice redacteur redactrice secretaire commissaire chancelier chanceliere roi reine
  prince princesse pape saint sainte conseiller conseillere entraineur entraineuse porte-parole patron patronne`)

const calendar =
  words(`janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi
  jeudi vendredi samedi dimanche`)

const stopWords = joined(
  calendar,
  determiners,
  prepositions,
  words(`je j tu il elle on nous vous ils elles me m te t se s lui eux y en moi toi soi qui que qu quoi dont ou ceci
  cela ca c celui celle ceux celles rien personne quelqu quelqu’un tel telle et ou mais donc or ni car si comme quand
  lorsque lorsqu puisque puisqu parce quoique bien afin ainsi alors aussi encore deja toujours jamais souvent parfois
  ici la-bas maintenant hier aujourd hui aujourd’hui demain bientot plus moins tres trop peu assez beaucoup presque
  seulement surtout meme peut-etre pourtant cependant toutefois ailleurs enfin ensuite puis apres ne n pas non oui est
  sont etait etaient sera seront fut ete etre suis es sommes etes soit ai as a avons avez ont avait avaient aura avoir
  eu fait font faire faisait dit disent dire disait peut peuvent pouvoir pouvait doit doivent devoir devait veut
  veulent vouloir voulait va vont aller allait vient viennent venir faut sait savoir voit voir prend prendre mis
  mettre donne donner trouve trouver reste rester parle parler demande demander explique expliquer affirme estime
  selon an ans annee annees jour jours journee semaine semaines mois heure heures minute minutes matin midi soir
  soiree nuit fois temps moment fin debut milieu partie parties cote cotes point points cas fait faits chose choses
  facon maniere sorte genre place places lieu lieux gens homme hommes femme femmes enfant enfants personne personnes
  nombre chiffre chiffres cent mille million millions milliard milliards euro euros couronne couronnes metre metres
  kilometre kilometres mars mai 
  printemps ete automne hiver nord sud est ouest bon bonne bons bonnes
  mauvais grand grande grands grandes petit petite petits petites nouveau nouvelle nouveaux nouvelles vieux vieille
  premier premiere premiers premieres second seconde dernier derniere derniers dernieres prochain prochaine long
  longue haut haute bas basse seul seule propre vrai autre exemple question questions reponse raison raisons idee
  idees mot mots nom noms monde vie maison porte table main mains tete oeil yeux projet projets plan plans histoire
  chapitre rapport rapports decision decisions moitie tiers quart dizaine centaine pourquoi comment combien voici
  voila aupres autour loin pres tant autant chacun chacune`),
)

export const french: LanguageRules = {
  stopWords,
  determiners,
  calendar,
  prepositions,
  titles,
  titleEndings: [],
  offices: words('ministere ministre ministres secretaire secretariat'),
  particles: words('de du des d la le les l en sur sous et von van aux a saint'),
  capitalisesNouns: false,
  elides: true,
  stem: (word) => {
    if (word.length <= 4) return word
    if (word.endsWith('eaux')) return word.slice(0, -1)
    if (word.endsWith('aux')) return `${word.slice(0, -3)}al`
    return word.replace(/[sx]$/u, '').replace(/(?<=.{4})e$/u, '')
  },
}
