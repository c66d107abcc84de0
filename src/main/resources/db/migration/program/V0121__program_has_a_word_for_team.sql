-- What a programme calls those who carry it out, one of them: 정예팀, 과제, project. Nothing where it says team.
alter table program
    add column team_word_ko text constraint program_team_word_ko_is_nfc check (team_word_ko is nfc normalized),
    add column team_word_en text,
    add constraint program_team_word_in_both_languages check ((team_word_ko is null) = (team_word_en is null));
