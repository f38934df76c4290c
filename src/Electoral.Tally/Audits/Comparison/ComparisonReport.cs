using Electoral.Tally.Validation;

namespace Electoral.Tally.Audits;

/// <summary>A comparison as a section for people.</summary>
internal sealed class ComparisonReport(SheetComparison comparison, IFormatProvider? language)
{
    /// <param name="level">The level whose units are shown; null for the highest.</param>
    /// <param name="limit">How many units and sheets to show.</param>
    /// <param name="onPage">Whether there is space for whole paths and addresses of images.</param>
    public ReportSection Section(string? level, int limit, bool onPage)
    {
        var section = new ReportSection.Builder("comparison", In(ComparisonTexts.Title));
        section.Paragraph(In(ComparisonTexts.Intro));
        AddSheets(section);
        AddCounts(section);
        AddLead(section);
        AddPatterns(section);
        AddUnits(section, level, limit);
        AddDifferences(section, limit, onPage);
        return section.Build();
    }

    /// <summary>The name of a source.</summary>
    public static string SourceOf(TallyTable table, IFormatProvider? language) => table.Reading.Sources is [var only]
        ? ComparisonTexts.SheetsOf.In(language, only.Name, table.Count)
        : ComparisonTexts.SheetsAlone.In(language, table.Count);

    private string In(ReportText text) => text.In(language);

    private void AddSheets(ReportSection.Builder section)
    {
        section.Pair(In(ComparisonTexts.FirstSource), SourceOf(comparison.First, language));
        section.Pair(In(ComparisonTexts.SecondSource), SourceOf(comparison.Second, language));
        section.Pair(In(ComparisonTexts.Linked), comparison.Options.Linking.Describe(language));
        section.Pair(In(ComparisonTexts.Matched), comparison.Matched);
        section.Pair(In(ComparisonTexts.Identical), comparison.Identical);
        section.Pair(In(ComparisonTexts.Differing), comparison.Differing);
        section.Pair(In(ComparisonTexts.OnlyFirst), comparison.OnlyFirst.Count);
        section.Pair(In(ComparisonTexts.OnlySecond), comparison.OnlySecond.Count);
        foreach (var (reason, first, second) in comparison.Reasons())
        {
            section.Warning(ComparisonTexts.Unlinked.In(language, first, second, In(ComparisonTexts.Of(reason))));
        }

        var contest = comparison.ContestMapping;
        if (contest.OtherName is { } name) section.Note(ComparisonTexts.OtherName.In(language, name));
        if (!contest.IsWhole)
        {
            var left = contest.LeftOutOfFirst.Concat(contest.LeftOutOfSecond).Select(selection => selection.Name);
            section.Warning(ComparisonTexts.SelectionsLeftOut.In(language, new NameList(left.Distinct())));
        }

        Note(section, ComparisonTexts.OnlyFirstGives, comparison.FieldsOnlyFirst);
        Note(section, ComparisonTexts.OnlySecondGives, comparison.FieldsOnlySecond);
    }

    private void Note(ReportSection.Builder section, ReportText text, IReadOnlyList<string> fields)
    {
        if (fields.Count > 0) section.Note(text.In(language, new NameList(fields.Select(NameOf))));
    }

    private string NameOf(string field) =>
        Enum.GetValues<CountField>().Where(own => CountNames.Of(own) == field)
            .Select(own => In(AggregationTexts.Of(own))).FirstOrDefault(field);

    private void AddCounts(ReportSection.Builder section)
    {
        bool isMissing = comparison.Fields.Any(field => field.MissingInFirst + field.MissingInSecond > 0);
        if (comparison.Fields.Count == 0) return;
        section.Table(
            table =>
            {
                table.Text(In(ComparisonTexts.Count)).Whole(In(ComparisonTexts.Compared));
                table.Whole(In(ComparisonTexts.DifferingShort)).Whole(In(ComparisonTexts.Net));
                table.Whole(In(ComparisonTexts.Absolute));
                if (isMissing)
                {
                    table.Whole(In(ComparisonTexts.MissingFirst)).Whole(In(ComparisonTexts.MissingSecond));
                }

                table.Rows(comparison.Fields, field =>
                {
                    CellValue[] cells =
                    [
                        field.Column!.NameIn(language), field.Sheets, field.Differing, field.Net, field.Absolute,
                    ];
                    return isMissing ? [.. cells, field.MissingInFirst, field.MissingInSecond] : cells;
                });
            },
            In(ComparisonTexts.ByCount));
    }

    private void AddLead(ReportSection.Builder section)
    {
        var effect = comparison.Effect;
        if (comparison.Leader is { } leader && comparison.RunnerUp is { } runnerUp)
        {
            section.Table(
                table => table.Text(In(ComparisonTexts.Part)).Whole(In(ComparisonTexts.Lead))
                    .Row(In(ComparisonTexts.LeadFirst), effect.LeadFirst)
                    .Row(In(ComparisonTexts.WithoutOnlyFirst), -effect.LeadOnlyFirst)
                    .Row(In(ComparisonTexts.WithSecondCounts), -comparison.Overstatement)
                    .Row(In(ComparisonTexts.WithOnlySecond), effect.LeadOnlySecond)
                    .Row(In(ComparisonTexts.LeadSecond), effect.LeadSecond),
                ComparisonTexts.LeadTitle.In(language, leader.Name, runnerUp.Name));
            section.Pair(In(ComparisonTexts.Overstated), comparison.SheetsOverstated);
            section.Pair(In(ComparisonTexts.Understated), comparison.SheetsUnderstated);
        }

        section.Pair(In(ComparisonTexts.LeaderFirst), LeaderOf(effect.TotalsFirst));
        section.Pair(In(ComparisonTexts.LeaderSecond), LeaderOf(effect.TotalsSecond));
        if (effect.MarginFirst is { } margin && effect.MarginSecond is { } other)
        {
            section.Pair(In(ComparisonTexts.VerdictFirst), Say(margin.Verdict));
            section.Pair(In(ComparisonTexts.VerdictSecond), Say(other.Verdict));
        }

        if (effect.ClaimFirst is { } claim && effect.ClaimSecond is { } otherClaim)
        {
            section.Pair(ComparisonTexts.ClaimFirst.In(language, claim.Claim.Name), Say(claim));
            section.Pair(In(ComparisonTexts.ClaimSecond), Say(otherClaim));
        }
    }

    private string LeaderOf(Totals totals) => totals switch
    {
        { Lead: 0 } => new NameList(totals.Tied.Select(tied => tied.Candidate.Name)).ToString(null, language),
        { Leader: { } leader } => leader.Candidate.Name,
        _ => In(ComparisonTexts.Nobody),
    };

    private string Say(MarginVerdict verdict) => string.Join(
        " ",
        [
            $"{In(AssessmentTexts.Of(verdict.Decision))}.",
            .. verdict.Reasons.Take(1).Select(reason => reason.ToString(null, language)),
        ]);

    private string Say(ClaimCheck claim) => string.Join(
        " ",
        [
            $"{In(ClaimTexts.Of(claim.Verdict))}.",
            .. claim.Reasons.Take(1).Select(reason => reason.ToString(null, language)),
        ]);

    private void AddPatterns(ReportSection.Builder section)
    {
        if (comparison.Differing == 0) return;
        int explained = comparison.Patterns.Sum(pattern => pattern.Value);
        section.Table(
            table => table.Text(In(ComparisonTexts.Pattern)).Whole(In(ComparisonTexts.Compared))
                .Rows(comparison.Patterns, pattern => [In(TranscriptionTexts.Of(pattern.Key)), pattern.Value])
                .Row(In(ComparisonTexts.NoPattern), comparison.Differing - explained),
            In(ComparisonTexts.Patterns));
    }

    private void AddUnits(ReportSection.Builder section, string? level, int limit)
    {
        if (level is null && comparison.First.Units.Levels.Count == 0) return;
        level ??= comparison.First.Units.Levels[0].Name;
        var units = WithDifferences(comparison, level);
        if (units.Length == 0 || limit == 0) return;
        bool hasLead = comparison.Leader is not null;
        section.Table(
            table =>
            {
                table.Text(In(ComparisonTexts.Unit)).Whole(In(ComparisonTexts.InBoth));
                table.Whole(In(ComparisonTexts.DifferingShort)).Whole(In(ComparisonTexts.OnlyFirst));
                table.Whole(In(ComparisonTexts.OnlySecond)).Whole(In(ComparisonTexts.Absolute));
                if (hasLead) table.Whole(In(ComparisonTexts.OverstatementShort));
                table.Rows(units, unit =>
                {
                    CellValue[] cells =
                    [
                        unit.Name, unit.Matched, unit.Differing, unit.OnlyFirst,
                        CellValue.Whole(unit.OnlySecond, In(ComparisonTexts.NoLevel)), VotesIn(unit),
                    ];
                    return hasLead ? [.. cells, unit.Overstatement] : cells;
                });
            },
            ComparisonTexts.ByUnit.In(language, LevelTexts.Of(level, language)),
            limit);
    }

    /// <summary>The units in which anything differs, those with the most differing votes first.</summary>
    public static UnitComparison[] WithDifferences(SheetComparison comparison, string level) =>
    [
        .. comparison.At(level).Where(unit => unit.Differing + unit.OnlyFirst + (unit.OnlySecond ?? 0) > 0)
            .OrderByDescending(VotesIn).ThenByDescending(unit => unit.Differing),
    ];

    /// <summary>The votes of all selections that differ, in absolute terms.</summary>
    public static long VotesIn(UnitComparison unit) =>
        unit.Fields.Where(field => field.Column!.IsVotes).Sum(field => field.Absolute);

    private void AddDifferences(ReportSection.Builder section, int limit, bool onPage)
    {
        if (comparison.Differing == 0 || limit == 0) return;
        bool withImages = onPage && (comparison.First.HasImages || comparison.Second.HasImages);
        section.Table(
            table =>
            {
                table.Text(In(ComparisonTexts.Sheet)).Text(In(ComparisonTexts.Count));
                table.Any(In(ComparisonTexts.First)).Any(In(ComparisonTexts.Second));
                table.Whole(In(ComparisonTexts.Net)).Text(In(ComparisonTexts.Pattern));
                if (withImages) table.Text(In(ComparisonTexts.FirstImage)).Text(In(ComparisonTexts.SecondImage));
                foreach (var sheet in comparison.ByOverstatement(limit)) AddRows(table, sheet, onPage, withImages);
            },
            In(ComparisonTexts.Sheets));
        if (comparison.Differing > limit)
        {
            section.Note(ComparisonTexts.FirstSheets.In(language, limit, comparison.Differing));
        }
    }

    private void AddRows(ReportTable.Builder table, SheetDifference sheet, bool onPage, bool withImages)
    {
        // A terminal has no space for long paths if there is a key.
        string subject = !onPage && sheet.First.Table.HasKeys ? sheet.First.Key : sheet.First.ToString();
        string pattern = sheet.Pattern is { } found ? In(TranscriptionTexts.Of(found)) : "";
        if (sheet.StatusDiffers)
        {
            Add(In(ComparisonTexts.Status), StatusOf(sheet.First), StatusOf(sheet.Second), default);
        }

        foreach (var field in sheet.Fields)
        {
            string name = sheet.Columns.First(column => column.Id == field.Field).NameIn(language);
            string missing = In(ComparisonTexts.Missing);
            Add(
                name, CellValue.Whole(field.First, missing), CellValue.Whole(field.Second, missing), field.Difference);
        }

        void Add(string name, CellValue first, CellValue second, CellValue difference)
        {
            CellValue[] cells = [subject, name, first, second, difference, pattern];
            if (withImages)
            {
                cells =
                [
                    .. cells, CellValue.Address(sheet.First.Provenance.ImageAddress),
                    CellValue.Address(sheet.Second.Provenance.ImageAddress),
                ];
            }

            table.Row(cells);
            // What is the same for all counts of a sheet is shown once.
            pattern = "";
        }
    }

    private string StatusOf(TallyRow sheet) => In(TableTexts.Of(sheet.Status));
}
