/** The page: one map that fills it, its state in the address. */
import './app.css'
import { mount } from 'svelte'
import App from './App.svelte'
import type { Manifest } from '../model/dataset.ts'
import { besideThePage } from './load.ts'
import { createAddressBar, parseAddress } from './url.ts'
import { languages } from './words/index.ts'

const options = parseAddress(location.search)
const language = options.lang ?? 'en'
const { locale, dir } = languages[language]
document.documentElement.lang = locale
document.documentElement.dir = dir

const target = document.getElementById('app')
if (!target) throw new Error('missing element: #app')

mount(App, {
  target,
  props: {
    options,
    folders: besideThePage,
    framed: self !== top,
    onchange: createAddressBar(location, history),
    onready: ({ title, translations }: Manifest) => (document.title = translations[language]?.title ?? title),
  },
})
