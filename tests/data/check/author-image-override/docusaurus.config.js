export default {
  title: 'Case',
  url: 'https://case.example',
  baseUrl: '/',
  baseUrl: '/base/',
  plugins: [['@docusaurus/plugin-content-blog', {}]],
};
