using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal sealed partial class RowDataReader : IDbColumnSchemaGenerator
{
    public ReadOnlyCollection<DbColumn> GetColumnSchema() =>
        Opened(0) == 0 && _isPastResult ? new([]) : new([.. columns.Select((column, i) => new Described(column, i))]);

    [UnconditionalSuppressMessage(
        "Trimming", "IL2111",
        Justification = "The types are only put into cells; reflection does not use them.")]
    public override DataTable? GetSchemaTable()
    {
        Opened(0);
        if (_isPastResult) return null;
        var schema = new DataTable("SchemaTable") { Locale = System.Globalization.CultureInfo.InvariantCulture };
        schema.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        schema.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        schema.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        schema.Columns.Add(SchemaTableColumn.NumericPrecision, typeof(short));
        schema.Columns.Add(SchemaTableColumn.NumericScale, typeof(short));
        schema.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        schema.Columns.Add(SchemaTableColumn.ProviderType, typeof(int));
        schema.Columns.Add(SchemaTableColumn.IsLong, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.IsUnique, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.IsKey, typeof(bool));
        schema.Columns.Add(SchemaTableOptionalColumn.IsReadOnly, typeof(bool));
        schema.Columns.Add(SchemaTableColumn.BaseSchemaName, typeof(string));
        schema.Columns.Add(SchemaTableColumn.BaseTableName, typeof(string));
        schema.Columns.Add(SchemaTableColumn.BaseColumnName, typeof(string));
        for (int i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            object size = column.Type == typeof(string) ? int.MaxValue : DBNull.Value;
            schema.Rows.Add(
                column.Name, i, size, DBNull.Value, DBNull.Value, column.Type, DBNull.Value, false, column.MayBeNull,
                false, false, true, DBNull.Value, DBNull.Value, column.Name);
        }

        foreach (DataColumn column in schema.Columns) column.ReadOnly = true;
        return schema;
    }

    /// <summary>A column in the form that column-mapping programs ask for.</summary>
    private sealed class Described : DbColumn
    {
        public Described(ReaderColumn column, int ordinal)
        {
            (ColumnName, BaseColumnName, ColumnOrdinal) = (column.Name, column.Name, ordinal);
            (DataType, DataTypeName) = (column.Type, column.Type.Name);
            (AllowDBNull, IsReadOnly, IsUnique, IsKey, IsLong) = (column.MayBeNull, true, false, false, false);
            if (column.Type == typeof(string)) ColumnSize = int.MaxValue;
        }
    }
}
