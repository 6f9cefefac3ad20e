/** Texts of the editor and of the story's panels. */
export const storyTexts = {
  'story.untitled': 'Untitled',
} as const satisfies Record<string, string>
