/** Names and trade words of the sample's stories that no dictionary has: the paper's house dictionary. */
export const houseWords: readonly string[] =
  `Ansel Arbery Arkle Astrey Calloway Corder Darrow Dorrit Emmet Fenwright Hask Hedda Holm Ilse Ione Lio Lomond Lorring
Maren Marit Northmark Odo Orrel Ostrander Pia Raine Ropewalk Sallis Saltings Skerrow Skerrows Sunniva Thrupp Varrow
Vessing Wim boardings foredeck handbell handwheel pilotage polder rateable slater smokery sunwise`.split(
    /\s+/,
  )
