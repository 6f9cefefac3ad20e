/** Themes: what overrides parts of the published pages. */
export const themeTexts = {
  'themes.label': 'Theme',
  'themes.own': 'Galley’s own',
  'themes.named': '{name} {version}',
  'themes.ownHint': 'A news magazine. A theme can change its stylesheet and any part of its pages.',
  'themes.by': 'By {author}, {licence}.',
  'themes.install': 'Install a theme…',
  'themes.remove': 'Remove {name}',
  'themes.installed': '{name} is installed.',
  'themes.removed': '{name} was removed.',
  'themes.colours':
    'Shown in grey, and measured against, are Galley’s own colours. What this theme makes of yours, the preview shows.',
  'themes.chooser': 'Choose the folder of a theme',
  'themes.chooserButton': 'Install',
  'themes.standsIn':
    'Galley’s own part stands in for it here. The site cannot be published until it is corrected.',
} as const
