import type { JSX } from 'solid-js'

/** What one component, or a few that belong together, look like in each of their states. */
export const Specimens = (props: { readonly title: string; readonly children: JSX.Element }) => (
  <section class="gallery-group">
    <h2>{props.title}</h2>
    <div class="gallery-row">{props.children}</div>
  </section>
)

/** Words as long as people make them, and Bangla with marks above and below. */
export const LONG = 'Everything that was said about the long table and the eleven small chairs of the library'
export const BANGLA = 'শ্রদ্ধেয় ক্ষুদ্র ঊর্ধ্বগামী স্বাস্থ্যকর্মীবৃন্দ'
