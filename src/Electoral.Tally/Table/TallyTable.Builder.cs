using Electoral.Tally.Kernels;

namespace Electoral.Tally;

public sealed partial class TallyTable
{
    /// <summary>Collects sheets, in any order, for a <see cref="TallyTable"/>.</summary>
    /// <remarks>Mutable; not safe to share between threads.</remarks>
    public sealed partial class Builder
    {
        private readonly Contest _contest;
        private readonly string[] _levels;
        private readonly StagedUnitsBuilder _units;
        private readonly CountColumnBuilder[] _fields;
        private readonly CountColumnBuilder[] _votes;
        private readonly (string Name, CountColumnBuilder Counts)[] _extra;
        private readonly SheetCodes.Builder _codes = new();
        private readonly SheetDetails _details = new();
        private readonly List<Reject> _rejects = [];
        private long _blank;

        /// <summary>A builder for sheets of one contest.</summary>
        /// <param name="contest">What is voted on.</param>
        /// <param name="levels">The names of the levels from the top; the last is that of the sheet.</param>
        /// <param name="extra">The names of further counts that sheets may carry.</param>
        /// <exception cref="ArgumentException">
        /// The level of the sheet is missing, or a name of a level or of a count is empty or duplicated.
        /// </exception>
        public Builder(Contest contest, IReadOnlyList<string> levels, IEnumerable<string>? extra = null)
        {
            ArgumentNullException.ThrowIfNull(contest);
            ArgumentNullException.ThrowIfNull(levels);
            if (levels.Count == 0) throw new ArgumentException("The level of the sheet is missing.", nameof(levels));
            _contest = contest;
            _levels = DistinctNames.Of(levels, nameof(levels), StringComparer.OrdinalIgnoreCase);
            _units = new(_levels[..^1]);
            _fields = [.. Enum.GetValues<CountField>().Select(_ => new CountColumnBuilder())];
            _votes = [.. contest.Selections.Select(_ => new CountColumnBuilder())];
            string[] names = DistinctNames.Of(extra ?? [], nameof(extra), StringComparer.Ordinal);
            _extra = [.. names.Select(name => (name, new CountColumnBuilder()))];
        }

        /// <summary>
        /// What happens to sheets with the same key. <value>The default is to keep the first.</value>
        /// </summary>
        public DuplicatePolicy Duplicates { get; init; }

        /// <summary>Gives a unit a display name. The first name given is kept; an empty name is ignored.</summary>
        /// <param name="unit">A unit below the root; it is in the table only if it has sheets.</param>
        /// <param name="name">The name.</param>
        /// <exception cref="ArgumentException">The path is the root's or leads below the lowest unit.</exception>
        public void NameUnit(UnitPath unit, string name)
        {
            ArgumentNullException.ThrowIfNull(name);
            if (unit.Depth == 0 || unit.Depth >= _levels.Length) Throw.NoLevelForName(unit, _levels);
            if (name.Length > 0) _units.Name(unit, name);
        }

        /// <summary>Names a unit and those above it, from the top, as far as names are given.</summary>
        internal void NameUnits(UnitPath unit, IReadOnlyList<string?>? names)
        {
            for (int depth = Math.Min(unit.Depth, names?.Count ?? 0); depth > 0; depth--)
            {
                if (names![depth - 1] is { } name) NameUnit(new UnitPath([.. unit.Codes.Take(depth)]), name);
            }
        }

        /// <summary>Adds a sheet.</summary>
        /// <exception cref="ArgumentException">
        /// The unit path does not have one code for each level, the votes do not have one count for each selection, a
        /// count is negative, an extra count is not declared in the builder, the status is not defined, or the row in
        /// the source is negative or above 2,147,483,647. In that case the sheet is not added.
        /// </exception>
        public void Add(TallySheet sheet)
        {
            ArgumentNullException.ThrowIfNull(sheet);
            Add(sheet, sheet.Provenance);
        }

        /// <summary>Adds a sheet with a provenance other than its own.</summary>
        internal void Add(TallySheet sheet, Provenance provenance)
        {
            Check(sheet, provenance);
            ReadOnlySpan<int?> counts = [sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Blank, sheet.Invalid];
            for (int i = 0; i < counts.Length; i++) _fields[i].Add(counts[i]);
            for (int i = 0; i < _votes.Length; i++) _votes[i].Add(sheet.Votes[i]);
            foreach (var (name, extra) in _extra) extra.Add(sheet.Extra?.GetValueOrDefault(name));
            _codes.Add(CodeForm.Of(sheet.Code));
            _details.Add(sheet, provenance);
            _units.AddRow(sheet.Unit);
        }

        /// <summary>Notes a record that did not become a sheet, so that the table's reading accounts for it.</summary>
        /// <param name="reject">Where the record is, why it was refused, and what was expected.</param>
        /// <remarks>
        /// A sheet that is added twice needs no note: <see cref="Build()"/> rejects it. For a source of many records,
        /// <see cref="ReadingBuilder"/> numbers them and applies the limits.
        /// </remarks>
        /// <exception cref="ArgumentException">
        /// The reason is not one of <see cref="RejectReason"/>, or the number of the record is below 1.
        /// </exception>
        public void Reject(Reject reject)
        {
            ArgumentNullException.ThrowIfNull(reject);
            if (!Enum.IsDefined(reject.Reason)) Throw.UnknownReason(reject);
            ArgumentOutOfRangeException.ThrowIfLessThan(reject.Row, 1, nameof(reject));
            _rejects.Add(reject);
        }

        /// <summary>Notes records in which every field is empty.</summary>
        /// <param name="records">How many.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public void Blank(long records = 1)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(records);
            _blank += records;
        }

        /// <summary>The table of all sheets added so far; the builder may continue afterwards.</summary>
        /// <exception cref="InvalidOperationException">
        /// The rows of all sources together are numbered beyond 2,147,483,647.
        /// </exception>
        public TallyTable Build() => Build(Stage());

        /// <summary>How many units the sheets so far have, of all levels.</summary>
        internal int UnitCount => _units.Count;

        internal StagedTable Stage()
        {
            var (sources, sourceRows) = _details.Sources();
            var columns = new TableColumns
            {
                Fields = [.. _fields.Select(field => field.HasAny ? field.Build() : null)],
                Votes = [.. _votes.Select(votes => votes.Build())],
                Extra = [.. _extra.Select(extra => (extra.Name, extra.Counts.Build()))],
                Codes = _codes.Build(),
                Status = _details.Status(),
                Strata = _details.Strata(),
                Keys = _details.Keys(),
                Images = _details.Images() is { } images ? new(images) : null,
                Arrivals = _details.Arrivals(),
                SourceRows = sourceRows,
            };
            return new()
            {
                Units = _units.Build(),
                Columns = columns,
                Sources = sources,
                Duplicates = Duplicates,
                Selections = [.. _contest.Selections.Select(selection => selection.Id)],
            };
        }

        internal TallyTable Build(StagedTable staged)
        {
            var made = TableAssembler.Assemble(staged);
            var rejects = made.Dropped.InSourceOrder.Select(row => RejectOf(row, staged));
            var shape = new TableShape
            {
                Contest = _contest,
                Units = made.Tree,
                SheetLevel = _levels[^1],
                Reading = ReadingReport.Built(made.Columns.Count, InOrder(_rejects.Concat(rejects))) with
                {
                    Blank = _blank,
                    Warnings = RejectStatements.GaveWay(made.Dropped),
                    IdenticalDuplicates = made.Repeated.Identical,
                    DuplicateConflictRows = made.Repeated.Different,
                    DuplicateConflicts = made.Repeated.Conflicts(row => SourceOf(row, staged)),
                },
                Sources = staged.Sources,
            };
            return new(shape, made.Columns, made.RowStart, 0, made.Columns.Count);
        }

        /// <summary>Takes over the names of the units of another table.</summary>
        internal void NameUnitsOf(TallyTable table)
        {
            foreach (var level in table.Units.Levels)
            {
                if (table.Units.Data(level.Depth).Names is not TextArray names) continue;
                foreach (var unit in table.Units.UnitsAt(level)) NameUnit(unit.Path, names.GetString(unit.Index));
            }
        }

        /// <summary>With the rows in the source if they are known, otherwise among the sheets added.</summary>
        private static Reject RejectOf(DroppedRow dropped, StagedTable staged)
        {
            var (source, row) = Locate(staged, dropped.Row);
            var (otherSource, otherRow) = Locate(staged, dropped.OtherRow);
            string found = dropped.Found.Length > 100 ? dropped.Found[..100] : dropped.Found;
            var expected = otherRow > 0
                ? RejectStatements.NoOther(dropped, otherSource, otherRow)
                : RejectStatements.NoOtherAdded(dropped);
            long number = row > 0 ? row : dropped.Row + 1;
            return new(source ?? "", number, 0, dropped.Reason, dropped.Field, found, expected);
        }

        /// <summary>Source by source as they come, each in the order of its records.</summary>
        private static Reject[] InOrder(IEnumerable<Reject> rejects) =>
            [.. rejects.GroupBy(reject => reject.Source).SelectMany(source => source.OrderBy(reject => reject.Row))];

        private static (string Source, long Row) SourceOf(int staged, StagedTable table)
        {
            var (source, row) = Locate(table, staged);
            return (source ?? "", row > 0 ? row : staged + 1);
        }

        private static (string? Source, long Row) Locate(StagedTable staged, int row) =>
            staged.Sources.Locate(staged.Columns.SourceRows?[row] ?? row);
    }
}
