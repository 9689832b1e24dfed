package store

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strings"
	"sync"

	"gorm.io/gorm"
)

// recordShape are the columns that a table's rows are digested over, in order, without
// those that a hash stands for, and a number that is made of their names.
type recordShape struct {
	number  int64
	columns []string
}

// recordShapes are those of the tables as they are. They change with a migration alone, and
// are asked for once.
type recordShapes struct {
	mu  sync.Mutex
	all map[string]recordShape
}

func (s *recordShapes) of(tx *gorm.DB, tab string) (recordShape, error) {
	s.mu.Lock()
	known, ok := s.all[tab]
	s.mu.Unlock()
	if ok {
		return known, nil
	}
	read, err := readShape(tx, tab)
	if err != nil {
		return read, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		s.all = map[string]recordShape{}
	}
	s.all[tab] = read
	return read, nil
}

// forget has the shapes asked for anew.
func (s *recordShapes) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = nil
}

func readShape(tx *gorm.DB, tab string) (recordShape, error) {
	rows, err := tx.Raw("SELECT * FROM " + tab + " WHERE 1 = 0").Rows()
	if err != nil {
		return recordShape{}, err
	}
	columns, err := rows.Columns()
	if err := firstError(err, rows.Close()); err != nil {
		return recordShape{}, err
	}
	columns = slices.DeleteFunc(columns, func(c string) bool { return slices.Contains(recordedTables[tab], c) })
	slices.Sort(columns)
	sum := sha256.Sum256([]byte(strings.Join(columns, " ")))
	return recordShape{int64(binary.BigEndian.Uint64(sum[:8]) >> 1), columns}, nil
}

// save keeps which columns the numbers stand for, for when the tables have others.
func (s *recordShapes) save(tx *gorm.DB) error {
	for tab := range recordedTables {
		shape, err := s.of(tx, tab)
		if err != nil {
			return err
		}
		if err := tx.Exec("INSERT INTO record_shapes (id, columns) VALUES (?, ?) ON CONFLICT DO NOTHING", shape.number, strings.Join(shape.columns, " ")).Error; err != nil {
			return err
		}
	}
	return nil
}

// columnsOf are the columns that a number stands for; none when nobody knows.
func (s *recordShapes) columnsOf(tx *gorm.DB, tab string, number int64) ([]string, error) {
	now, err := s.of(tx, tab)
	if err != nil {
		return nil, err
	}
	if now.number == number {
		return now.columns, nil
	}
	var columns []string
	if err := tx.Raw("SELECT columns FROM record_shapes WHERE id = ?", number).Scan(&columns).Error; err != nil {
		return nil, err
	}
	return strings.Fields(strings.Join(columns, " ")), nil
}
