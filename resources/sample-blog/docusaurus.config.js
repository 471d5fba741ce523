// The settings of the blog. Galley reads this file and never runs it; Docusaurus 3 builds the site with it.
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default {
  title: 'The Next Word',
  tagline: 'How language models work, from the inside',
  favicon: 'img/favicon.svg',
  url: 'https://the-next-word.example',
  baseUrl: '/',
  onBrokenLinks: 'throw',

  markdown: {
    mermaid: true,
  },
  themes: ['@docusaurus/theme-mermaid'],

  presets: [
    [
      'classic',
      {
        docs: false,
        pages: false,
        blog: {
          routeBasePath: '/',
          blogTitle: 'The Next Word',
          blogDescription: 'How language models work, from the inside',
          blogSidebarTitle: 'All posts',
          blogSidebarCount: 'ALL',
          showReadingTime: true,
          postsPerPage: 5,
          onInlineTags: 'throw',
          onInlineAuthors: 'throw',
          remarkPlugins: [remarkMath],
          rehypePlugins: [rehypeKatex],
          feedOptions: {
            type: ['rss', 'atom'],
          },
        },
        theme: {
          customCss: './src/css/custom.css',
        },
      },
    ],
  ],

  themeConfig: {
    image: 'img/social-card.png',
    navbar: {
      title: 'The Next Word',
      items: [
        {to: '/tags', label: 'Tags', position: 'right'},
        {to: '/authors', label: 'Authors', position: 'right'},
        {to: '/archive', label: 'Archive', position: 'right'},
      ],
    },
    prism: {
      additionalLanguages: ['bash', 'diff'],
    },
  },
};
