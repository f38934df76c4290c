namespace Electoral.Tally;

public sealed partial class TallyTable
{
    /// <summary>Collects sheets, in any order, for a <see cref="TallyTable"/>.</summary>
    /// <remarks>Mutable; not safe to share between threads.</remarks>
    public sealed class Builder
    {
        private readonly Contest _contest;
        private readonly string[] _levels;
        private readonly StagedUnitsBuilder _units;
        private readonly CountColumnBuilder[] _fields;
        private readonly CountColumnBuilder[] _votes;
        private readonly Dictionary<string, CountColumnBuilder> _extra = new(StringComparer.Ordinal);
        private readonly SheetCodes.Builder _codes = new();
        private readonly SheetDetails _details = new();
        private int _count;

        /// <summary>A builder for sheets of one contest.</summary>
        /// <param name="contest">What is voted on.</param>
        /// <param name="levels">The names of the levels from the top; the last is that of the sheet.</param>
        /// <param name="extra">The names of further counts that sheets may carry.</param>
        public Builder(Contest contest, IReadOnlyList<string> levels, IEnumerable<string>? extra = null)
        {
            ArgumentNullException.ThrowIfNull(contest);
            ArgumentNullException.ThrowIfNull(levels);
            if (levels.Count == 0) throw new ArgumentException("The level of the sheet is missing.", nameof(levels));
            _contest = contest;
            _levels = [.. levels];
            _units = new(_levels[..^1]);
            _fields = [.. Enum.GetValues<CountField>().Select(_ => new CountColumnBuilder())];
            _votes = [.. contest.Selections.Select(_ => new CountColumnBuilder())];
            foreach (string name in extra ?? []) _extra.Add(name, new());
        }

        /// <summary>
        /// What becomes of sheets with the same key. <value>The default is to keep the first.</value>
        /// </summary>
        public DuplicatePolicy Duplicates { get; init; }

        /// <summary>Gives a unit a name that people see; the first name given stays.</summary>
        public void NameUnit(UnitPath unit, string name)
        {
            ArgumentNullException.ThrowIfNull(name);
            _units.Name(unit, name);
        }

        /// <summary>Adds a sheet.</summary>
        /// <exception cref="ArgumentException">
        /// The unit path has not one code for each level, the votes not one count for each selection, a count is
        /// negative, or an extra count has a name that the builder was not told of.
        /// </exception>
        public void Add(TallySheet sheet)
        {
            ArgumentNullException.ThrowIfNull(sheet);
            Check(sheet);
            int?[] counts = [sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Blank, sheet.Invalid];
            for (int i = 0; i < counts.Length; i++) _fields[i].Add(counts[i]);
            for (int i = 0; i < _votes.Length; i++) _votes[i].Add(sheet.Votes[i]);
            foreach (var (name, column) in _extra) column.Add(sheet.Extra?.GetValueOrDefault(name));
            _codes.Add(sheet.Code);
            _details.Add(sheet);
            _units.AddRow(sheet.Unit);
            _count++;
        }

        /// <summary>The table of all sheets added so far; the builder may go on afterwards.</summary>
        public TallyTable Build()
        {
            var (sources, sourceRows) = _details.Sources();
            var columns = new TableColumns
            {
                Fields = [.. _fields.Select(field => field.HasAny ? field.Build() : null)],
                Votes = [.. _votes.Select(votes => votes.Build())],
                Extra = [.. _extra.Select(extra => (extra.Key, extra.Value.Build()))],
                Codes = _codes.Build(),
                Status = _details.Status(),
                Strata = _details.Strata(),
                Keys = _details.Keys(),
                Images = _details.Images(),
                Arrivals = _details.Arrivals(),
                SourceRows = sourceRows,
            };
            var staged = new StagedTable { Units = _units.Build(), Columns = columns, Duplicates = Duplicates };
            var made = TableAssembler.Assemble(staged);
            var rejects = made.Dropped.InSourceOrder.Select(ToReject).ToArray();
            var shape = new TableShape
            {
                Contest = _contest,
                Units = made.Tree,
                SheetLevel = _levels[^1],
                Reading = ReadingReport.Built(made.Columns.Count, rejects),
                Sources = sources,
            };
            return new(shape, made.Columns, made.RowStart, 0, made.Columns.Count);
        }

        internal void NameUnitsOf(TallyTable table)
        {
            foreach (var level in table.Units.Levels)
            {
                if (table.Units.Data(level.Depth).Names is null) continue;
                foreach (var unit in table.Units.UnitsAt(level)) _units.Name(unit.Path, unit.Name);
            }
        }

        private static Reject ToReject(DroppedRow row)
        {
            string expected = $"no other sheet with it (sheet {row.OtherRow + 1} has it)";
            return new("", row.Row + 1, 0, row.Reason, row.Field, row.Found, expected);
        }

        private void Check(TallySheet sheet)
        {
            if (sheet.Unit.Depth != _levels.Length - 1) Throw.WrongDepth(sheet, _levels.Length - 1);
            if (sheet.Votes.Count != _votes.Length) Throw.WrongVoteCount(sheet, _votes.Length);
            int?[] counts = [sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Blank, sheet.Invalid];
            for (int i = 0; i < counts.Length; i++)
            {
                if (counts[i] < 0) Throw.NegativeCount(sheet.ToString(), ((CountField)i).ToString(), counts[i]!.Value);
            }

            for (int i = 0; i < _votes.Length; i++)
            {
                if (sheet.Votes[i] is not int votes || votes >= 0) continue;
                Throw.NegativeCount(sheet.ToString(), _contest.Selections[i].Id, votes);
            }

            foreach (var (name, count) in sheet.Extra ?? new Dictionary<string, int?>())
            {
                if (!_extra.ContainsKey(name)) Throw.UnknownExtra(sheet, name);
                if (count < 0) Throw.NegativeCount(sheet.ToString(), name, count.Value);
            }
        }
    }
}
