export default {
  title: 'Case',
  url: 'https://case.example',
  baseUrl: '/',
  plugins: [['@docusaurus/plugin-content-blog', {}]],
};
