// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node browse.mjs: opens pages in Debian's Chromium and looks at them. Each line of the input is a JSON list of visits, which
// are made a few at a time; for each line one is written, with the results in their order.
//
// A visit is {url, script, width, dark, media, steps, picture}: JavaScript expressions evaluated one after the other (also
// where the page's own script is off), and where to keep a picture. A result is {values, errors}: what
// the steps gave, and what the browser complained of.
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const mostTabs = 2;

class Browser {
  constructor(home) {
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND', '--remote-debugging-pipe', `--user-data-dir=${home}`, 'about:blank'];
    this.process = spawn('chromium', options, {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
    this.waiting = new Map();
    this.listeners = new Map();
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
      return this.listeners.get(message.sessionId)?.(message);
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

class Tab {
  errors = [];

  constructor(browser, sessionId) {
    this.send = (method, params) => browser.send(method, params, sessionId);
    browser.listeners.set(sessionId, (message) => this.receive(message));
  }

  static async open(browser) {
    const {targetId} = await browser.send('Target.createTarget', {url: 'about:blank'});
    const {sessionId} = await browser.send('Target.attachToTarget', {targetId, flatten: true});
    const tab = new Tab(browser, sessionId);
    for (const domain of ['Page', 'Runtime', 'Log'])
      await tab.send(`${domain}.enable`);
    await tab.send('Emulation.setFocusEmulationEnabled', {enabled: true});
    return tab;
  }

  receive({method, params}) {
    if (method === 'Page.loadEventFired')
      this.loaded();
    if (method === 'Runtime.exceptionThrown')
      this.errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    if (method === 'Log.entryAdded')
      this.errors.push(params.entry.text);
    if (method === 'Runtime.consoleAPICalled')
      this.errors.push(params.args.map((arg) => arg.value).join(' '));
  }

  loaded() {}

  async visit({url, script = true, width = 1200, dark = false, media = '', steps = [], picture = ''}) {
    // All of it holds for the next page, so it must be done before.
    await Promise.all([
      this.send('Emulation.setScriptExecutionDisabled', {value: !script}),
      this.send('Emulation.setDeviceMetricsOverride', {width, height: 900, deviceScaleFactor: 1, mobile: false}),
      this.send('Emulation.setEmulatedMedia', {media, features: [{name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'}]}),
    ]);
    this.errors = [];
    const load = new Promise((resolve) => this.loaded = resolve);
    await this.send('Page.navigate', {url});
    await load;
    const values = [];
    for (const expression of steps) {
      const {result, exceptionDetails} = await this.send('Runtime.evaluate', {expression, returnByValue: true, awaitPromise: true, userGesture: true});
      if (exceptionDetails)
        this.errors.push(`${expression}: ${exceptionDetails.exception?.description}`);
      values.push(result.value ?? null);
    }
    if (picture)
      writeFileSync(picture, (await this.send('Page.captureScreenshot')).data, 'base64');
    return {values, errors: this.errors};
  }
}

const home = mkdtempSync(join(tmpdir(), 'galley-browser-'));
const browser = new Browser(home);
browser.process.on('error', (error) => {
  console.error(String(error));
  process.exit(1);
});

const tabs = await Promise.all(Array.from({length: mostTabs}, () => Tab.open(browser)));

async function visitAll(visits) {
  const results = [];
  let next = 0;
  const work = async (tab) => {
    while (next < visits.length) {
      const index = next++;
      results[index] = await tab.visit(visits[index]);
    }
  };
  await Promise.all(tabs.map(work));
  return results;
}

for await (const line of createInterface({input: process.stdin}))
  process.stdout.write(`${JSON.stringify(await visitAll(JSON.parse(line)))}\n`);
await browser.send('Browser.close');
await new Promise((resolve) => browser.process.on('exit', resolve));
rmSync(home, {recursive: true, force: true});
