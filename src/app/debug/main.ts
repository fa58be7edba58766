/** A page for those who work on the geoparser: what it finds in a text, and why. Served by `npm run dev`, never built into `dist`. */
import '../app.css'
import { mount } from 'svelte'
import DebugPage from './DebugPage.svelte'

const target = document.getElementById('app')
if (!target) throw new Error('missing element: #app')
mount(DebugPage, { target })
