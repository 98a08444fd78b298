<?xml version="1.0" encoding="UTF-8"?>
<!-- The climb of the home page, in the page because it has words. Flat printed colours, the same by day and by
     night; the drawings without words are files of nginx/static. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:palier:messages">
  <xsl:template name="picture.climb">
      <svg class="scene" viewBox="0 0 560 440" role="img" focusable="false" p:aria-label="picture.climb">
      <rect width="560" height="440" fill="#FDF1D2"/><g fill="none" stroke="#EBD39A" stroke-width="2"><path d="M-10 60c80-50 140 20 230-10s90-40 150-60M-10 110c90-60 150 20 240-20s120-50 190-100M-10 165c90-50 140 0 200-30"/></g>
      <circle cx="86" cy="86" r="34" fill="#F5C451" stroke="#1B2A2B" stroke-width="2.5"/>
      <path d="M395 444V131q0-26 26-26H564V444z" fill="#62AC97" stroke="#1B2A2B" stroke-width="2.5"/><g fill="none" stroke="#1B2A2B" stroke-opacity=".16" stroke-width="2"><path d="M417 157q60-16 120 0t150 0 200-6M425 173q70-14 130 2t160-4 180 0"/></g>
      <path d="M265 444V211q0-26 26-26H564V444z" fill="#93C4A8" stroke="#1B2A2B" stroke-width="2.5"/><g fill="none" stroke="#1B2A2B" stroke-opacity=".16" stroke-width="2"><path d="M287 237q60-16 120 0t150 0 200-6M295 253q70-14 130 2t160-4 180 0"/></g>
      <path d="M130 444V291q0-26 26-26H564V444z" fill="#BFDAB4" stroke="#1B2A2B" stroke-width="2.5"/><g fill="none" stroke="#1B2A2B" stroke-opacity=".16" stroke-width="2"><path d="M152 317q60-16 120 0t150 0 200-6M160 333q70-14 130 2t160-4 180 0"/></g>
      <path d="M-4 444V345H564V444z" fill="#E3EBCB" stroke="#1B2A2B" stroke-width="2.5"/><g fill="none" stroke="#1B2A2B" stroke-opacity=".16" stroke-width="2"><path d="M22 397q60-16 120 0t150 0 200-6M30 413q70-14 130 2t160-4 180 0"/></g>
      <text x="24" y="389" fill="#1B2A2B"><p:t key="landing.1"/></text>
      <text x="154" y="309" fill="#1B2A2B"><p:t key="landing.2"/></text>
      <text x="289" y="229" fill="#1B2A2B"><p:t key="landing.3"/></text>
      <text x="419" y="149" fill="#1B2A2B"><p:t key="landing.4"/></text>
      <path d="M34 343 L92 343 L164 263 L222 263 L299 183 L357 183 L429 103 L487 103" fill="none" stroke="#1B2A2B" stroke-width="3" stroke-dasharray="2 9" stroke-linecap="round"/><ellipse cx="34" cy="343" rx="23" ry="17" fill="#1B2A2B" stroke="#1B2A2B" stroke-width="2.5"/><text x="34" y="349" text-anchor="middle" fill="#FFFDF8">1</text>
      <ellipse cx="92" cy="343" rx="23" ry="17" fill="#1B2A2B" stroke="#1B2A2B" stroke-width="2.5"/><text x="92" y="349" text-anchor="middle" fill="#FFFDF8">2</text>
      <ellipse cx="164" cy="263" rx="23" ry="17" fill="#1B2A2B" stroke="#1B2A2B" stroke-width="2.5"/><text x="164" y="269" text-anchor="middle" fill="#FFFDF8">3</text>
      <ellipse cx="222" cy="263" rx="23" ry="17" fill="#FFFDF8" stroke="#1B2A2B" stroke-width="2.5"/><text x="222" y="269" text-anchor="middle" fill="#1B2A2B">4</text>
      <ellipse cx="299" cy="183" rx="23" ry="17" fill="#FFFDF8" stroke="#1B2A2B" stroke-width="2.5"/><text x="299" y="189" text-anchor="middle" fill="#1B2A2B">5</text>
      <ellipse cx="357" cy="183" rx="23" ry="17" fill="#FFFDF8" stroke="#1B2A2B" stroke-width="2.5"/><text x="357" y="189" text-anchor="middle" fill="#1B2A2B">6</text>
      <ellipse cx="429" cy="103" rx="23" ry="17" fill="#FFFDF8" stroke="#1B2A2B" stroke-width="2.5"/><text x="429" y="109" text-anchor="middle" fill="#1B2A2B">7</text>
      <ellipse cx="487" cy="103" rx="23" ry="17" fill="#FFFDF8" stroke="#1B2A2B" stroke-width="2.5"/><text x="487" y="109" text-anchor="middle" fill="#1B2A2B">8</text>
      <g transform="translate(164 244)" stroke="#1B2A2B" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><path d="M-5-18 -9 0M3-18 9-1" fill="none" stroke-width="5"/><rect x="-20" y="-47" width="16" height="25" rx="7" fill="#C93F14"/><rect x="-9" y="-48" width="18" height="32" rx="9" fill="#0F5348"/>
      <path d="M5-38 19-30" fill="none" stroke-width="5"/>
      <path d="M20-44V2" fill="none"/><circle cx="2" cy="-60" r="11" fill="#FDE9E1"/>
      <path d="M-9-62q1-12 12-11t11 9z" fill="#F5C451"/></g>
      <g stroke="#1B2A2B" stroke-width="2.5" stroke-linejoin="round"><path d="M525 103V25" fill="none" stroke-width="3.5"/>
      <path d="M525 25h34l-9 12 9 12h-34z" fill="#C93F14"/></g>
      </svg>
  </xsl:template>

</xsl:stylesheet>
