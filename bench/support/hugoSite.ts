import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asMarkdown, type BenchStory } from './benchStories'

/**
 * A Hugo site with the same stories, the same lists of twenty, and the parts that Galley's page has: navigation, topic
 * bar, breadcrumbs, dates, contents, tags, neighbours in the section, four related stories, structured data, Open Graph,
 * footer, a feed for every list (one format, where Galley writes three) and a sitemap. Written the way Hugo's
 * documentation advises for speed: what all pages share is cached.
 */
export function writeHugoSite(folder: string, stories: readonly BenchStory[]): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  for (const story of stories)
    write(`content/${story.section.toLowerCase()}/${story.slug}.md`, asMarkdown(story))
}

const files: Readonly<Record<string, string>> = {
  'config.json': JSON.stringify({
    baseURL: 'https://courier.example/',
    languageCode: 'en-GB',
    title: 'Bench Courier',
    uglyURLs: true,
    disableAliases: true,
    paginate: 20,
    ignoreErrors: ['error-disable-taxonomy'],
    disableKinds: ['taxonomy'],
    enableRobotsTXT: true,
    taxonomies: { tag: 'tags', topic: 'topics', author: 'authors' },
    related: {
      threshold: 1,
      includeNewer: true,
      indices: [
        { name: 'tags', weight: 50 },
        { name: 'topics', weight: 100 },
      ],
    },
    params: { tagline: 'News from both sides of the strait' },
  }),
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ if .IsHome }}{{ site.Title }}{{ else }}{{ .Title }} – {{ site.Title }}{{ end }}</title>
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/assets/theme.css">
{{ block "head" . }}{{ end }}
<script defer src="/assets/theme.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
{{ partialCached "header.html" . }}
<main class="main frame" id="main" tabindex="-1">{{ block "main" . }}{{ end }}</main>
{{ partialCached "footer.html" . }}
</body>
</html>
`,
  'layouts/partials/header.html': `<header class="header frame"><p class="masthead"><a class="site-name" href="/">{{ site.Title }}</a></p>
<nav class="navigation" aria-label="Sections"><ul><li><a href="/">Home</a></li>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<nav class="topic-bar" aria-label="In the news"><ul>{{ range $name, $pages := first 8 site.Taxonomies.topics.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></li>{{ end }}</ul></nav></header>
`,
  'layouts/partials/footer.html': `<footer class="footer"><p>{{ site.Title }}: {{ site.Params.tagline }}</p><ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></footer>
`,
  'layouts/partials/card.html': `<article class="card"><div class="card-words"><p class="card-section"><a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></p><h2 class="card-headline"><a class="card-link" href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p class="card-standfirst">{{ .Description }}</p><p class="card-notes"><span>{{ delimit .Params.authors ", " }}</span><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time></p></div></article>
`,
  'layouts/_default/single.html': `{{ define "head" }}<meta property="og:type" content="article">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:description" content="{{ .Description }}">
<meta property="og:url" content="{{ .Permalink }}">
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Description "url" .Permalink "datePublished" (.Date.Format "2006-01-02T15:04:05Z07:00") "articleSection" .CurrentSection.Title "keywords" .Params.tags | jsonify | safeJS }}</script>{{ end }}
{{ define "main" }}<nav class="breadcrumbs"><ol><li><a href="/">{{ site.Title }}</a></li><li><a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></li><li>{{ .Title }}</li></ol></nav>
<article class="story"><header class="story-head"><p><a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></p><h1 class="headline">{{ .Title }}</h1><p class="standfirst">{{ .Description }}</p>
<p class="byline">{{ range .GetTerms "authors" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p><p class="dates">Published <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006, 15:04" }}</time></p>
<div class="share"><a href="mailto:?subject={{ .Title | urlquery }}&amp;body={{ .Permalink | urlquery }}">E-mail</a></div></header>
{{ .TableOfContents }}<div class="copy">{{ .Content }}</div>
<footer class="story-foot"><ul class="tag-list">{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></footer>
<nav class="neighbours">{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></article>
<aside class="related"><h2>You might also like</h2>{{ range first 4 (site.RegularPages.Related .) }}{{ partial "card.html" . }}{{ end }}</aside>{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}<header class="list-head"><h1 class="list-title">{{ .Title }}</h1></header>
{{ $pages := .RegularPagesRecursive }}{{ if eq .Kind "term" }}{{ $pages = .Pages }}{{ end }}{{ $paginator := .Paginate $pages.ByDate.Reverse }}<div class="list">{{ range $paginator.Pages }}{{ partial "card.html" . }}{{ end }}</div>
<nav class="pagination">{{ with $paginator.Prev }}<a rel="prev" href="{{ .URL }}">Newer</a>{{ end }}{{ with $paginator.Next }}<a rel="next" href="{{ .URL }}">Older</a>{{ end }}</nav>{{ end }}
`,
  'layouts/404.html': `{{ define "main" }}<h1>Page not found</h1>{{ end }}
`,
}
