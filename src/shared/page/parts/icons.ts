import { type Html, html, trustedHtml } from '../html'

/** Drawn for Galley on a 24-unit grid: one stroke, no fill. */
const drawings = {
  envelope: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.5 7 8.5 6 8.5-6"/>',
  link: '<path d="M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.6l-1 1"/><path d="M14 10a4.5 4.5 0 0 0-6.4 0l-3 3A4.5 4.5 0 0 0 11 19.4l1-1"/>',
  printer: '<path d="M7 9V4h10v5"/><rect x="3" y="9" width="18" height="8" rx="2"/><path d="M7 14h10v6H7z"/>',
  lens: '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M5 20c.6-3.8 3.4-6 7-6s6.4 2.2 7 6"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  flame:
    '<path d="M12 3c.5 3.5 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2 .9-3.4 2-4.5.3 1.6 1 2.5 2 3C10.3 9.5 10.5 6 12 3z"/>',
  // Letters and signs for the networks, in Galley's own hand: their trademarks stay with them.
  mastodon:
    '<path d="M20 14V8.5A4.5 4.5 0 0 0 15.5 4h-7A4.5 4.5 0 0 0 4 8.5V15c0 3.5 3 5 8 5 1.5 0 2.8-.2 4-.6"/><path d="M8.5 13.5V9.8a1.75 1.75 0 0 1 3.5 0V12m0-2.2a1.75 1.75 0 0 1 3.5 0v3.7"/>',
  bluesky:
    '<path d="M12 11.5C10.5 8.5 7.5 5.5 5 5c-1.5 0-1.5 1.5-1.200 3.5.5 3.300 1.700 4.5 4.200 4.5-3 .5-4 2.5-2 4.700C8.5 20 11 18 12 15c1 3 3.5 5 6 2.700 2-2.200 1-4.200-2-4.700 2.5 0 3.700-1.200 4.200-4.5C20.5 6.5 20.5 5 19 5c-2.5.5-5.5 3.5-7 6.5z"/>',
  facebook: '<path d="M16.5 4H15a4 4 0 0 0-4 4v12M7.5 11.5h7.5"/>',
  x: '<path d="M4.5 5H8l11.5 14H16zM19 5l-6.2 6.3M11 13.2 5 19"/>',
  linkedin: '<path d="M5.5 10v9M5.5 5.8v.4M10.5 19v-9M10.5 14a4 4 0 0 1 8 0v5"/>',
  whatsapp:
    '<path d="M4.5 19.5l1.200-4A8 8 0 1 1 8.700 18.300z"/><path d="M9.5 8.5c-.8 3 2.5 6.8 6 6l.5-1.5-2-1-1 .8c-.8-.3-1.5-1-1.8-1.8l.8-1-1-2z"/>',
  telegram: '<path d="M20.5 4.5 3.5 11.300l5.200 2L17 7.5l-6.300 7v5l3-3.400 3.8 2.900z"/>',
} as const

/** A picture beside words that say the same: never read out. */
export function icon(name: keyof typeof drawings): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${trustedHtml(drawings[name])}</svg>`
}

export function isIconName(name: string): name is keyof typeof drawings {
  return Object.hasOwn(drawings, name)
}
