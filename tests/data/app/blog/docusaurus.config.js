export default {
  title: 'Window tests',
  url: 'https://blog.example',
  baseUrl: '/',
  presets: [['classic', {docs: false, blog: {routeBasePath: 'blog'}}]],
};
