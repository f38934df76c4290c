namespace Electoral.Tally.Rendering;

public sealed partial class ReportTable
{
    /// <summary>Makes a table: first the limit and the columns, then the rows.</summary>
    /// <remarks>
    /// Mutable; not safe for several threads at once. What <see cref="Build"/> returned never changes.
    /// </remarks>
    public sealed class Builder
    {
        private readonly string? _caption;
        private readonly int _limit;
        private readonly List<ReportColumn> _columns = [];
        private readonly List<CellValue> _cells = [];
        private int _keptRows;
        private long _totalRows;

        /// <summary>Begins a table without columns and rows.</summary>
        /// <param name="caption">What the table shows, or null.</param>
        /// <param name="limit">Rows kept; further ones are only counted, and reports say so. Default: all.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
        public Builder(string? caption = null, int limit = int.MaxValue)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(limit);
            _caption = string.IsNullOrWhiteSpace(caption) ? null : caption;
            _limit = limit;
        }

        /// <summary>Adds a column.</summary>
        /// <param name="column">The column.</param>
        /// <exception cref="InvalidOperationException">There are rows already.</exception>
        public Builder Column(ReportColumn column)
        {
            ArgumentNullException.ThrowIfNull(column);
            ArgumentNullException.ThrowIfNull(column.Header, nameof(column));
            if (_totalRows > 0)
            {
                Throw.ColumnAfterRows(column.Header);
            }

            _columns.Add(column);
            return this;
        }

        /// <summary>Adds a column of texts and addresses.</summary>
        /// <param name="header">The heading.</param>
        public Builder Text(string header) => Column(new(header, ColumnKind.Text));

        /// <summary>Adds a column of whole numbers.</summary>
        /// <param name="header">The heading.</param>
        public Builder Whole(string header) => Column(new(header, ColumnKind.Whole));

        /// <summary>Adds a column of numbers.</summary>
        /// <param name="header">The heading.</param>
        public Builder Number(string header) => Column(new(header, ColumnKind.Number));

        /// <summary>Adds a column of percentages.</summary>
        /// <param name="header">The heading.</param>
        public Builder Percent(string header) => Column(new(header, ColumnKind.Percent));

        /// <summary>Adds a column of values of any kind.</summary>
        /// <param name="header">The heading.</param>
        public Builder Any(string header) => Column(new(header, ColumnKind.Any));

        /// <summary>Adds a row, or only counts it if the limit is reached.</summary>
        /// <param name="cells">The cells, one per column.</param>
        /// <exception cref="ArgumentException">Their number is wrong, or a cell does not fit its column.</exception>
        public Builder Row(params ReadOnlySpan<CellValue> cells)
        {
            if (cells.Length != _columns.Count || cells.IsEmpty)
            {
                Throw.RowLength(_caption, _totalRows, _columns.Count, cells.Length);
            }

            for (var column = 0; column < cells.Length; column++)
            {
                if (!_columns[column].Admits(cells[column].Kind))
                {
                    Throw.CellOfOtherKind(_columns[column], _totalRows, cells[column]);
                }
            }

            _totalRows++;
            if (_keptRows < _limit)
            {
                _keptRows++;
                _cells.AddRange(cells);
            }

            return this;
        }

        /// <summary>Adds a row for each item; those beyond the limit are counted without being made.</summary>
        /// <typeparam name="T">What a row shows.</typeparam>
        /// <param name="items">The items in order.</param>
        /// <param name="cells">The cells of an item, one per column.</param>
        /// <exception cref="ArgumentException">As for <see cref="Row"/>.</exception>
        public Builder Rows<T>(IEnumerable<T> items, Func<T, CellValue[]> cells)
        {
            ArgumentNullException.ThrowIfNull(items);
            ArgumentNullException.ThrowIfNull(cells);
            foreach (var item in items)
            {
                if (_keptRows < _limit)
                {
                    Row(cells(item));
                }
                else
                {
                    _totalRows++;
                }
            }

            return this;
        }

        /// <summary>Counts rows that exist after those added but were not kept by the caller.</summary>
        /// <param name="rows">Their number.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
        public Builder Omitted(long rows)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(rows);
            _totalRows += rows;
            return this;
        }

        /// <summary>The table so far.</summary>
        /// <exception cref="InvalidOperationException">There is no column.</exception>
        public ReportTable Build()
        {
            if (_columns.Count == 0)
            {
                Throw.NoColumns(_caption);
            }

            return new(_caption, [.. _columns], [.. _cells], _totalRows);
        }
    }
}
