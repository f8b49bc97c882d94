// The words about files in Korean as the desk says them: formally, where the panel is gentle.

import type { FileTexts } from "../../../parts/file-texts.ts";
import { files as panel } from "../../../parts/files/ko.ts";

export const files: FileTexts = {
  ...panel,
  hint: (most) => `사진, PDF, 텍스트, 오피스 파일을 각각 ${most}까지 보낼 수 있습니다.`,
  orDrop: "파일을 붙여 넣거나 여기로 끌어 놓아도 됩니다.",
  ready: "보낼 준비가 되었습니다",
  goesWhenReady: "업로드가 끝나면 바로 전송됩니다",
  unavailable: "파일을 가져오지 못했습니다. 잠시 뒤에 다시 시도해 주세요.",
  tooLarge: (most) => `파일이 ${most}보다 큽니다. 더 작은 파일을 선택해 주세요.`,
  empty: "파일이 비어 있습니다. 다른 파일을 선택해 주세요.",
  wrongType: "이 형식의 파일은 보낼 수 없습니다. 사진, PDF, 텍스트, 오피스 파일은 보낼 수 있습니다.",
  damaged: "파일이 손상된 것 같습니다. 다시 저장한 뒤 한 번 더 시도해 주세요.",
  tooMany: (minutes) => `짧은 시간에 파일이 많이 올라왔습니다. ${minutes}분 뒤에 다시 시도해 주세요.`,
  noRoom: "지금은 파일을 저장할 수 없습니다. 잠시 뒤에 다시 시도해 주세요.",
  notHere: "이 상담에서는 파일을 보낼 수 없습니다. 대신 링크를 보내 주세요.",
  failed: "업로드가 중단되었습니다. 작성한 내용은 그대로 있습니다.",
};
