// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node browse.mjs VISITS.json: opens pages in Debian's Chromium and looks at them.
//
// A visit is {url, script, width, dark, media, steps, picture}: JavaScript expressions evaluated one after the other (also
// where the page's own script is off), and where to keep a picture. Writes a JSON list with {values, errors} for each: what
// the steps gave, and what the browser complained of.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

class Browser {
  constructor(home) {
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND', '--remote-debugging-pipe', `--user-data-dir=${home}`, 'about:blank'];
    this.process = spawn('chromium', options, {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
    this.waiting = new Map();
    this.listeners = [];
    this.last = 0;
    let text = '';
    this.process.stdio[4].on('data', (data) => {
      const messages = (text + data).split('\0');
      text = messages.pop();
      messages.forEach((message) => this.receive(JSON.parse(message)));
    });
  }

  receive(message) {
    if (message.id === undefined)
      return this.listeners.forEach((listener) => listener(message));
    const {resolve, reject} = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error)
      reject(new Error(message.error.message));
    else
      resolve(message.result);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.last;
    this.process.stdio[3].write(`${JSON.stringify({id, method, params, sessionId})}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, {resolve, reject}));
  }
}

async function visit(browser, {url, script = true, width = 1200, dark = false, media = '', steps = [], picture = ''}) {
  const {targetId} = await browser.send('Target.createTarget', {url: 'about:blank'});
  const {sessionId} = await browser.send('Target.attachToTarget', {targetId, flatten: true});
  const send = (method, params) => browser.send(method, params, sessionId);
  const errors = [];
  let loaded;
  const load = new Promise((resolve) => loaded = resolve);
  const listen = (message) => {
    if (message.sessionId !== sessionId)
      return;
    if (message.method === 'Page.loadEventFired')
      loaded();
    if (message.method === 'Runtime.exceptionThrown')
      errors.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
    if (message.method === 'Log.entryAdded')
      errors.push(message.params.entry.text);
    if (message.method === 'Runtime.consoleAPICalled')
      errors.push(message.params.args.map((arg) => arg.value).join(' '));
  };
  browser.listeners.push(listen);
  for (const domain of ['Page', 'Runtime', 'Log'])
    await send(`${domain}.enable`);
  await send('Emulation.setScriptExecutionDisabled', {value: !script});
  await send('Emulation.setDeviceMetricsOverride', {width, height: 900, deviceScaleFactor: 1, mobile: false});
  await send('Emulation.setEmulatedMedia', {media, features: [{name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'}]});
  await send('Page.navigate', {url});
  await load;
  const values = [];
  for (const expression of steps) {
    const {result, exceptionDetails} = await send('Runtime.evaluate', {expression, returnByValue: true, awaitPromise: true, userGesture: true});
    if (exceptionDetails)
      errors.push(`${expression}: ${exceptionDetails.exception?.description}`);
    values.push(result.value ?? null);
  }
  if (picture)
    writeFileSync(picture, (await send('Page.captureScreenshot')).data, 'base64');
  await browser.send('Target.closeTarget', {targetId});
  browser.listeners.pop();
  return {values, errors};
}

const home = mkdtempSync(join(tmpdir(), 'galley-browser-'));
const browser = new Browser(home);
browser.process.on('error', (error) => {
  console.error(String(error));
  process.exit(1);
});
const results = [];
for (const each of JSON.parse(readFileSync(process.argv.at(-1), 'utf8')))
  results.push(await visit(browser, each));
await browser.send('Browser.close');
await new Promise((resolve) => browser.process.on('exit', resolve));
rmSync(home, {recursive: true, force: true});
process.stdout.write(JSON.stringify(results));
