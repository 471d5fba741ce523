export default {
  title: 'Small press',
  url: 'https://press.example',
  baseUrl: '/',
  presets: [['classic', {docs: false, blog: {path: 'blog', routeBasePath: 'blog'}}]],
};
