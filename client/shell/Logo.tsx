import './Logo.css'

/** A speech bubble that is a globe. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <path
      class="logo-bubble"
      d="M16.500 2.500a13 13 0 1 1-5.600 24.700L3.600 29.400l2.300-6.700A13 13 0 0 1 16.500 2.500Z"
    />
    <g class="logo-globe">
      <path d="M16.500 6.500c-6.400 4.900-6.400 13.100 0 18 6.400-4.900 6.400-13.100 0-18Z" />
      <path d="M7.500 15.500h18" />
    </g>
  </svg>
)
