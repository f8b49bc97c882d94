// The launcher's looks. A constructed style sheet is the one kind that a strict
// Content-Security-Policy of the host page lets pass without a nonce.

export const LAUNCHER_CSS = `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483000!important;inset:auto 0 0 auto!important}
:host([hidden]){display:none!important}
*{box-sizing:border-box}
.launch{align-items:center;background:#0b4a40;border:1px solid #fff3;border-radius:50%;bottom:20px;box-shadow:0 2px 6px #0003,0 8px 24px #0003;color:#fff;cursor:pointer;display:flex;height:58px;justify-content:center;padding:0;position:fixed;right:20px;transition:transform .15s ease-out;width:58px}
.launch:hover{background:#0c6a5a;transform:translateY(-2px)}
.launch:focus-visible{outline:3px solid #fff;outline-offset:-5px;box-shadow:0 0 0 3px #0b4a40}
svg{fill:none;height:28px;stroke:currentColor;stroke-linecap:round;stroke-linejoin:round;stroke-width:1.8;width:28px}
.open .talk,.launch:not(.open) .shut{display:none}
.count{background:#b3261e;border:2px solid #fff;border-radius:12px;color:#fff;font:600 12px/18px system-ui,sans-serif;min-width:22px;padding:0 5px;position:absolute;right:-4px;text-align:center;top:-4px}
.count:empty{display:none}
.panel{animation:in .18s ease-out;background:#f5f4ef;border-radius:18px;bottom:92px;box-shadow:0 2px 8px #0002,0 16px 48px #0004;height:min(660px,calc(100vh - 116px));height:min(660px,calc(100dvh - 116px));overflow:hidden;position:fixed;right:20px;width:392px}
.panel[hidden]{display:none}
iframe{border:0;display:block;height:100%;width:100%}
@keyframes in{from{opacity:0;transform:translateY(12px)}}
@media (max-width:480px),(max-height:480px){
.panel{border-radius:0;bottom:0;height:100vh;height:100dvh;right:0;width:100vw}
.launch.open{display:none}
}
@media (prefers-color-scheme:dark){.panel{background:#111715}}
@media (prefers-reduced-motion:reduce){.panel{animation:none}.launch{transition:none}}
@media (forced-colors:active){.launch{border:2px solid ButtonText}.launch:focus-visible{outline-color:Highlight}.panel{border:1px solid CanvasText}}
@media print{:host{display:none!important}}
`;
