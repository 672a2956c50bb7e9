import { useTitle } from '../../ui/title.ts'
import { Filled } from './Filled.tsx'
import { Pressed } from './Pressed.tsx'
import { Shown } from './Shown.tsx'
import { Told } from './Told.tsx'
import './Gallery.css'

/** Every component in every state, on one page: for whoever builds pages, in whatever theme and language is on. */
const Gallery = () => {
  useTitle(() => 'UI')
  return (
    <div class="page gallery">
      <h1 class="page-title">UI</h1>
      <Pressed />
      <Filled />
      <Told />
      <Shown />
    </div>
  )
}

export default Gallery
