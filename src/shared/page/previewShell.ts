import script from './previewShellScript.js?raw'

/** The document that the preview's frame starts with: empty, but for the script that shows the pages sent to it. */
export const previewShellHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Preview</title>
</head>
<body>
<script>${script}</script>
</body>
</html>
`
