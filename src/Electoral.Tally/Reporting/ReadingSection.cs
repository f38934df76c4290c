namespace Electoral.Tally;

/// <summary>What was read and what was not: sources, counts of rows, the first rejects and other remarks.</summary>
/// <param name="table">The table that was read.</param>
/// <param name="options">Gives its name if it has no source.</param>
/// <param name="isRoll">Whether it is the roll, whose rows are not sheets and add nothing to a total.</param>
internal sealed class ReadingSection(TallyTable table, AuditOptions options, bool isRoll = false) : IAuditSection
{
    private const int Listed = 10;

    private ReadingReport Reading => table.Reading;

    public ReportSection Describe(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("reading", ReportingTexts.Reading.In(language));
        DescribeSources(section, language);
        DescribeCounts(section, language);
        if (table.Count != Reading.Sheets)
        {
            var unit = table.Scope;
            string name = unit.Depth == 0
                ? LevelTexts.Of(unit.Level.Name, language)
                : VisibleText.Cell($"{unit.Name} ({unit.Path})", language);
            section.Note(ReportingTexts.OnlyPart.In(language, table.Count, Reading.Sheets, name));
        }

        if (!Reading.DuplicatesChecked) section.Note(ReportingTexts.Unchecked.In(language));
        foreach (var warning in Reading.Warnings) section.Warning(warning.ToString(null, language));
        DescribeRejects(section, language);
        DescribeConflicts(section, language);
        if (Reading.DetectedLayout is { } layout)
        {
            section.Paragraph(ReportingTexts.Detected.In(language)).Listing(layout);
        }

        return section.Build();
    }

    private void DescribeSources(ReportSection.Builder section, IFormatProvider? language)
    {
        if (Reading.Sources is [var source])
        {
            section.Pair(ReportingTexts.Source.In(language), source.Name);
            if (source.Sha256 is not null) section.Pair("SHA-256", source.Sha256);
            if (EncodingOf(source, language) is { } encoding)
            {
                section.Pair(ReportingTexts.Encoding.In(language), encoding);
            }

            if (NameOf(source.Delimiter, language) is { } delimiter)
            {
                section.Pair(ReportingTexts.Delimiter.In(language), delimiter);
            }
        }
        else if (Reading.Sources.Count == 0)
        {
            if (options.SourceName is { } name) section.Pair(ReportingTexts.Source.In(language), name);
        }
        else
        {
            section.Table(sources => sources
                .Text(ReportingTexts.Source.In(language)).Whole(ReportingTexts.Rows.In(language))
                .Text(ReportingTexts.Encoding.In(language)).Text(ReportingTexts.Delimiter.In(language)).Text("SHA-256")
                .Rows(Reading.Sources, one =>
                    [one.Name, one.Rows, EncodingOf(one, language), NameOf(one.Delimiter, language), one.Sha256]));
        }
    }

    private void DescribeCounts(ReportSection.Builder section, IFormatProvider? language)
    {
        section.Pair(ReportingTexts.Rows.In(language), Reading.Rows)
            .Pair((isRoll ? ReportingTexts.AcceptedOfRoll : ReportingTexts.Accepted).In(language), Reading.Accepted)
            .Pair(ReportingTexts.Rejected.In(language), Reading.Rejected)
            .Pair(ReportingTexts.BlankRows.In(language), Reading.Blank);
        void Unusual(ReportText label, long count)
        {
            if (count > 0) section.Pair(label.In(language), count);
        }

        if (Reading.Sheets != Reading.Accepted)
        {
            section.Pair(ReportingTexts.SheetsOfRecords.In(language), Reading.Sheets);
        }

        Unusual(ReportingTexts.Filtered, Reading.Filtered);
        Unusual(ReportingTexts.Excluded, Reading.Excluded);
        Unusual(ReportingTexts.SectionRecords, Reading.Sections);
        Unusual(ReportingTexts.ZeroFractions, Reading.ZeroFractions);
        Unusual(ReportingTexts.UnreadableArrivals, Reading.UnreadableArrivals);
        Unusual(ReportingTexts.LongRecords, Reading.LongRecords);
        Unusual(ReportingTexts.ShortRecords, Reading.ShortRecords);
        Unusual(ReportingTexts.FoldedCodes, Reading.FoldedCodes);
        Unusual(ReportingTexts.UnreadableTexts, Reading.UnreadableTexts);
        if (options.ReadingTime is { } time)
        {
            string seconds = ReportingTexts.Seconds.In(language, time.TotalSeconds);
            section.Pair(ReportingTexts.ReadingTime.In(language), seconds);
        }
    }

    private void DescribeRejects(ReportSection.Builder section, IFormatProvider? language)
    {
        if (Reading.Rejected == 0) return;
        var left = isRoll ? ReportingTexts.NotInRoll : ReportingTexts.InNoTotal;
        section.Warning(left.In(language, Reading.Rejected, Reading.Rows));
        section.Table(
            reasons => reasons.Text(ReportingTexts.Reason.In(language)).Whole(ReportingTexts.Rows.In(language))
                .Rows(
                    Reading.RejectsByReason.OrderBy(same => same.Key),
                    same => [ReportingTexts.Of(same.Key, language), same.Value]),
            ReportingTexts.ByReason.In(language));
        section.Table(rejects => FillRejects(rejects, language), ReportingTexts.FirstRejects.In(language));
    }

    private void FillRejects(ReportTable.Builder rejects, IFormatProvider? language)
    {
        bool several = Reading.Sources.Count > 1;
        if (several) rejects.Text(ReportingTexts.Source.In(language));
        rejects.Whole(ReportingTexts.Row.In(language)).Whole(ReportingTexts.Line.In(language));
        rejects.Text(ReportingTexts.Reason.In(language)).Text(ReportingTexts.Column.In(language));
        rejects.Text(ReportingTexts.Found.In(language)).Text(ReportingTexts.Expected.In(language));
        int listed = Math.Min(Listed, Reading.Rejects.Count);
        foreach (var reject in Reading.Rejects.Take(listed))
        {
            CellValue[] cells =
            [
                reject.Row, reject.Line > 0 ? reject.Line : default(CellValue),
                ReportingTexts.Of(reject.Reason, language), reject.Field, VisibleBlanks.Of(reject.Found),
                reject.Explained?.ToString(null, language) ?? reject.Expected,
            ];
            rejects.Row(several ? [reject.Source, .. cells] : cells);
        }

        rejects.Omitted(Reading.Rejected - listed);
    }

    private void DescribeConflicts(ReportSection.Builder section, IFormatProvider? language)
    {
        if (Reading.LabelConflictRows == 0) return;
        section.Note(ReportingTexts.OtherNames.In(language, Reading.LabelConflictRows));
        section.Table(
            names => names.Text(ReportingTexts.Unit.In(language)).Text(ReportingTexts.Kept.In(language))
                .Text(ReportingTexts.Other.In(language)).Whole(ReportingTexts.Rows.In(language))
                .Rows(Reading.LabelConflicts, one => [one.Unit.ToKey(), one.Kept, one.Other, one.Rows]),
            limit: Listed);
    }

    private static string? EncodingOf(SourceReading source, IFormatProvider? language) =>
        source.EncodingRunnerUp is null
            ? source.Encoding
            : ReportingTexts.GuessedEncoding.In(language, source.Encoding, source.EncodingRunnerUp);

    private static string? NameOf(char? delimiter, IFormatProvider? language) => delimiter switch
    {
        ',' => ReportingTexts.Comma.In(language),
        ';' => ReportingTexts.Semicolon.In(language),
        '|' => ReportingTexts.Bar.In(language),
        '\t' => ReportingTexts.Tab.In(language),
        _ => delimiter?.ToString(),
    };
}
