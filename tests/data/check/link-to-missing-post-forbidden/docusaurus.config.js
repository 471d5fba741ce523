export default {
  title: 'Case',
  url: 'https://case.example',
  baseUrl: '/',
  markdown: {hooks: {onBrokenMarkdownLinks: 'throw'}},
  plugins: [['@docusaurus/plugin-content-blog', {}]],
};
