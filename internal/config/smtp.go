package config

import "net/mail"

// checkSMTP says what is wrong with the settings of mail.
func (c Config) checkSMTP() (wrong []string) {
	if c.SMTPAddress == "" {
		return nil
	}
	say := func(bad bool, what string) {
		if bad {
			wrong = append(wrong, what)
		}
	}
	from, err := mail.ParseAddress(c.SMTPFrom)
	say(!hostPort(c.SMTPAddress), "FACTDESK_SMTP_ADDRESS must be host:port, as smtp.example.org:587.")
	say(err != nil || from.Address == "", "FACTDESK_SMTP_FROM must be an address, as Fact desk <desk@example.org>.")
	say(!oneOf(c.SMTPTLS, "starttls", "tls", "none"), "FACTDESK_SMTP_TLS must be starttls, tls or none.")
	say(c.SMTPTLS == "none" && c.SMTPPassword != "", "FACTDESK_SMTP_TLS must be starttls or tls, or FACTDESK_SMTP_PASSWORD could be read on the way.")
	say(c.SMTPUser == "" && c.SMTPPassword != "", "FACTDESK_SMTP_USER must say whose FACTDESK_SMTP_PASSWORD it is.")
	say(c.BaseURL == "", "FACTDESK_BASE_URL must be set, or mail could not lead back to the desk.")
	return wrong
}
