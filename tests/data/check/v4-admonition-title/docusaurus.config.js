export default {
  title: 'Case',
  url: 'https://case.example',
  baseUrl: '/',
  future: {v4: {mdx1CompatDisabledByDefault: true}},
  plugins: [['@docusaurus/plugin-content-blog', {}]],
};
