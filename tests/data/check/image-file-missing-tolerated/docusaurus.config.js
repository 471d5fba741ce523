export default {
  title: 'Case',
  url: 'https://case.example',
  baseUrl: '/',
  markdown: {hooks: {onBrokenMarkdownImages: 'warn'}},
  plugins: [['@docusaurus/plugin-content-blog', {}]],
};
