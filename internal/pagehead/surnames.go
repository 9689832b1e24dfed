package pagehead

import (
	"strings"
	"unicode/utf8"
)

// Names that begin with a known surname, in scripts that part no words: a word may have as
// many letters as a name.
const (
	// hundred are the surnames of most people who write Chinese.
	hundred = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔庄莊洪莫柯涂施詹翁倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦柳邢岳齐齊梅路骆駱辛管祝左游柴欧歐费費"
	// compound are those of two letters.
	compound = "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 皇甫 尉迟 尉遲 公孙 公孫 令狐 东方 東方 慕容 端木"
	// koreans are the surnames of most Koreans.
	koreans = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육맹제모탁국은편용나"
)

// Words that begin as names do: what stands beside a reporter, or for one, and how the names
// of desks end.
var (
	noChineseName = wordSet("佚名 匿名 未知 不详 不詳 本站 本报 本報 编辑 編輯 编辑部 編輯部 责任编辑 責任編輯 记者 記者 通讯员 通訊員 摄影 攝影 来源 來源 浏览 瀏覽 阅读 閱讀 专栏 專欄 调查 調查 高清 金融 江苏 石油 田径 温度 方法 方式 游戏 章节 路透社 新华社 新華社 新华网 新華網 中新社 中央社 常见 易读 任务 管理")
	noKoreanName  = wordSet("본지 인턴 선임 수습 객원 전문 담당 전직 현직 정치 문화 연예 지역 현장 국제 외신 편집 방송 신문 사진 영상 주간 취재 전국 한국 미국 중국 일보")
	koreanDesks   = []string{"부", "팀", "국", "인턴", "전문", "담당", "뉴스", "일보", "신문", "방송"}
)

// isLabelledName reports what may be a name behind a label: the first may be one that
// somebody writes under, of those behind a blank the surname is known.
func isLabelledName(name string, k int) bool {
	if k > 0 {
		return isChineseName(name, k)
	}
	return !noChineseName[name]
}

// isChineseName reports a name of the Hundred.
func isChineseName(name string, _ int) bool {
	first, n := utf8.DecodeRuneInString(name)
	second, m := utf8.DecodeRuneInString(name[n:])
	double := string(first) + string(second)
	switch {
	case noChineseName[name]:
		return false
	case strings.Contains(compound, double) && n+m < len(name):
		return true
	}
	return utf8.RuneCountInString(name) <= 3 && strings.ContainsRune(hundred, first)
}

// isKoreanName reports a name with a known surname, and no desk's.
func isKoreanName(name string, _ int) bool {
	if noKoreanName[name] {
		return false
	}
	for _, desk := range koreanDesks {
		if strings.HasSuffix(name, desk) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(name)
	return strings.ContainsRune(koreans, first)
}
