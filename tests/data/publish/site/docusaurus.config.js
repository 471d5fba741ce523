module.exports = {title: 'Notes', url: 'https://notes.example', baseUrl: '/', presets: [['classic', {docs: false}]]};
